import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post, remove } from "../ui/api";
import { ErrorSummary, errorsOf } from "../ui/ErrorSummary";
import { longDay } from "../ui/format";
import { Button } from "../ui/parts";
import "./swap.scss";

interface Feed {
  id: string;
  ofTeam: boolean;
  madeAt: string;
  lastRead?: string;
}

/** A private address for Outlook, Google or a phone to follow. It is shown once. */
export function CalendarLink() {
  const queries = useQueryClient();
  const { data } = useQuery({ queryKey: ["calendar-feeds"], queryFn: ({ signal }) => get<Feed[]>("/api/rota/calendar-feeds", signal) });
  const make = useMutation({
    mutationFn: () => post<{ path: string }>("/api/rota/calendar-feeds", { ofTeam: false }),
    onSettled: () => queries.invalidateQueries({ queryKey: ["calendar-feeds"] }),
  });
  const stop = useMutation({
    mutationFn: (id: string) => remove(`/api/rota/calendar-feeds/${id}`),
    onSettled: async () => {
      make.reset();
      await queries.invalidateQueries({ queryKey: ["calendar-feeds"] });
    },
  });
  const own = data?.find((feed) => !feed.ofTeam);
  return (
    <section aria-labelledby="calendar">
      <h2 className="nhsuk-heading-m" id="calendar">
        My calendar
      </h2>
      {make.isError && <ErrorSummary errors={errorsOf(make.error)} />}
      {make.data && (
        <p role="status">
          Subscribe to <code className="swap-link">{window.location.origin + make.data.path}</code> It is shown this once. Whoever has it can
          read your duties: keep it to yourself.
        </p>
      )}
      {own && <p>A private link was made on {longDay(own.madeAt)}. {own.lastRead ? `Last read ${longDay(own.lastRead)}.` : "Nothing has read it yet."}</p>}
      <div className="dd-actions">
        <Button kind="secondary" busy={make.isPending} onClick={() => make.mutate()}>
          {own ? "Make a new link, and stop the old one" : "Make a private calendar link"}
        </Button>
        {own && (
          <Button kind="secondary" busy={stop.isPending} onClick={() => stop.mutate(own.id)}>
            Stop the link
          </Button>
        )}
      </div>
    </section>
  );
}
