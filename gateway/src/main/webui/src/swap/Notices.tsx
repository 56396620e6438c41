import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, put } from "../ui/api";
import { Button } from "../ui/parts";
import { inWords, useNames } from "./names";
import { DUTIES, type Notice } from "./types";

const KINDS = { PUBLISHED: "Published", YOURS_NOW: "Yours now", NO_LONGER_YOURS: "No longer yours" };

/** What changed for the reader since they last said they had seen it. A whole rota is told of as one. */
export function Notices() {
  const queries = useQueryClient();
  const names = useNames();
  const { data } = useQuery({ queryKey: [[DUTIES], "notices"], queryFn: ({ signal }) => get<Notice[]>("/api/rota/notices", signal) });
  const seen = useMutation({
    mutationFn: (shown: Notice[]) => put("/api/rota/notices/seen", { noticeIds: shown.map((notice) => notice.id) }),
    onSettled: () => queries.invalidateQueries(),
  });
  if (!data || data.length === 0) return null;
  const changes = data.filter((notice) => notice.kind !== "PUBLISHED");
  const published = data.length - changes.length;
  return (
    <section className="dd-card" aria-labelledby="notices">
      <h2 className="nhsuk-heading-m" id="notices">
        Changed for you
      </h2>
      <ul>
        {changes.map((notice) => (
          <li key={notice.id}>
            {KINDS[notice.kind]}: {inWords(notice, names)}
          </li>
        ))}
        {published > 0 && <li>{published === 1 ? "1 duty was published." : `${published} duties were published.`}</li>}
      </ul>
      <Button kind="secondary" busy={seen.isPending} onClick={() => seen.mutate(data)}>
        I have seen this
      </Button>
    </section>
  );
}
