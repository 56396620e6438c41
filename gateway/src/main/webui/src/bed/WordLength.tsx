import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { put } from "../ui/api";
import { Select } from "../ui/Field";
import { Button } from "../ui/parts";
import type { Ward } from "./beds";

const HOURS = Array.from({ length: 12 }, (_, index) => index + 1);
const words = (hours: number) => (hours === 1 ? "1 hour" : `${hours} hours`);

/** For how long what the ward says of one of its beds counts, whatever the hospital's system says: the ward's own setting. */
export function WordLength({ ward, onError }: { ward: Ward; onError: (error: unknown) => void }) {
  const queries = useQueryClient();
  const set = ward.entry.wordCountsHours;
  const [chosen, setChosen] = useState(set);
  const save = useMutation({
    mutationFn: () => put(`/api/resources/wards/${ward.id}/word-counts`, { hours: chosen }),
    onError,
    onSettled: () => queries.invalidateQueries(),
  });
  return (
    <>
      <Select
        name={`word-${ward.id}`}
        label="What you say of a bed counts for"
        hint="For so long it is told to others, whatever the hospital’s system says. It holds for what you say from now on."
        value={String(chosen)}
        onChange={(hours) => setChosen(Number(hours))}
        choices={HOURS.map((hours) => ({ value: String(hours), label: words(hours) }))}
      />
      {chosen !== set && (
        <Button kind="secondary" busy={save.isPending} onClick={() => save.mutate()}>
          Save: {words(chosen)}
          <span className="nhsuk-u-visually-hidden"> on {ward.entry.name}</span>
        </Button>
      )}
    </>
  );
}
