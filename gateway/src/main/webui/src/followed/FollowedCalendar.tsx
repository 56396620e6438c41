import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { get, put, remove } from "../ui/api";
import { ErrorSummary, errorsOf } from "../ui/ErrorSummary";
import { TextField } from "../ui/Field";
import { dayAndTime } from "../ui/format";
import { Button } from "../ui/parts";
import { FOLLOWED } from "./Proposed";

interface Followed {
  host: string;
  madeAt: string;
  readAt?: string;
  trouble?: string;
  unclear: number;
}

/** Leave read from Outlook or another calendar: it is proposed, and nothing is taken from anybody by it. */
export function FollowedCalendar() {
  const [address, setAddress] = useState("");
  const queries = useQueryClient();
  const { data } = useQuery({ queryKey: [FOLLOWED], queryFn: ({ signal }) => get<Followed[]>("/api/rota/followed-calendars", signal) });
  const follow = useMutation({
    mutationFn: () => put("/api/rota/followed-calendars/mine", { address }),
    onSuccess: () => setAddress(""),
    onSettled: () => queries.invalidateQueries(),
  });
  const forget = useMutation({
    mutationFn: () => remove("/api/rota/followed-calendars/mine"),
    onSettled: () => queries.invalidateQueries({ queryKey: [FOLLOWED] }),
  });
  const errors = follow.isError ? errorsOf(follow.error) : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    follow.mutate();
  };
  const followed = data?.[0];
  return (
    <section aria-labelledby="followed">
      <h2 className="nhsuk-heading-m" id="followed">
        Leave from Outlook
      </h2>
      <ErrorSummary errors={errors} />
      {followed && (
        <>
          <p>
            Your calendar at {followed.host} is followed. {followed.readAt ? `Last read ${dayAndTime(followed.readAt)}.` : "It has not been read yet."}{" "}
            {followed.unclear > 0 && `${followed.unclear} of its events could not be understood.`}
          </p>
          {followed.trouble && <p>{followed.trouble}</p>}
          <Button kind="secondary" busy={forget.isPending} onClick={() => forget.mutate()}>
            Stop following it
          </Button>
        </>
      )}
      <form onSubmit={submit}>
        <TextField
          name="address"
          label="Private address of your calendar"
          hint="In Outlook: Settings, Shared calendars, Publish a calendar; copy the ICS link. Only when you are away is read, never what it is called. The address is not shown again."
          type="url"
          errors={errors}
          value={address}
          required
          autoComplete="off"
          onChange={(event) => setAddress(event.target.value)}
        />
        <Button type="submit" kind="secondary" busy={follow.isPending}>
          Follow this calendar
        </Button>
      </form>
    </section>
  );
}
