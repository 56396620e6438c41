import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useParams } from "react-router";
import { get } from "../ui/api";
import { Page } from "../ui/Page";
import { Waiting } from "../ui/parts";
import { dayName } from "./days";
import "./rota.scss";
import { ROTA_TOPICS, type Amhp } from "./types";

interface Side {
  id: string;
  name: string;
  demand: number;
  filled: number;
  rulesBroken: number;
  wishesAndFairness: number;
}

interface Comparison {
  one: Side;
  other: Side;
  duties: { line: string; day: string; one?: string; other?: string }[];
  shares: { amhpId: string; kind: string; one: number; other: number }[];
}

const KINDS: Record<string, string> = {
  NIGHTS: "nights",
  WEEKEND_DAYS: "weekend days",
  BANK_HOLIDAYS: "bank holidays",
  STANDBYS: "standbys",
  WEEKDAYS: "weekday duties",
};

/** Two drafts side by side: what each fills, who has more or less of what, and every duty that differs. */
export function ComparePage() {
  const { id = "", other = "" } = useParams();
  const { data, error } = useQuery({
    queryKey: [ROTA_TOPICS, "comparison", id, other],
    queryFn: ({ signal }) => get<Comparison>(`/api/rota/rosters/${id}/comparison?with=${other}`, signal),
  });
  const people = useQuery({ queryKey: [ROTA_TOPICS, "amhps"], queryFn: ({ signal }) => get<Amhp[]>("/api/rota/amhps", signal) });
  const name = (person?: string) => people.data?.find((each) => each.id === person)?.name ?? "Not filled";
  return (
    <Page title="Two drafts" wide back={{ to: `/rota/drafts/${id}`, label: "Draft" }}>
      {!data && <Waiting error={error} what="both drafts" />}
      {data && (
        <>
          <Table caption="In short" heads={["", data.one.name, data.other.name]}>
            <Row cells={["Duties filled", `${data.one.filled} of ${data.one.demand}`, `${data.other.filled} of ${data.other.demand}`]} />
            <Row cells={["Rules broken", data.one.rulesBroken, data.other.rulesBroken]} />
            <Row cells={["Wishes and fairness missed, less is better", data.one.wishesAndFairness, data.other.wishesAndFairness]} />
          </Table>
          <Table caption={`Shares that differ (${data.shares.length})`} heads={["Who", data.one.name, data.other.name]}>
            {data.shares.map((share) => (
              <Row
                key={share.amhpId + share.kind}
                cells={[`${name(share.amhpId)}, ${KINDS[share.kind] ?? share.kind}`, share.one, share.other]}
              />
            ))}
          </Table>
          <Table caption={`Duties that differ (${data.duties.length})`} heads={["Duty", data.one.name, data.other.name]}>
            {data.duties.map((duty) => (
              <Row key={duty.line + duty.day} cells={[`${duty.line}, ${dayName(duty.day)}`, name(duty.one), name(duty.other)]} />
            ))}
          </Table>
        </>
      )}
    </Page>
  );
}

function Table({ caption, heads, children }: { caption: string; heads: string[]; children: ReactNode }) {
  return (
    <div className="dd-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="nhsuk-table">
        <caption className="nhsuk-table__caption">{caption}</caption>
        <thead className="nhsuk-table__head">
          <tr>
            {heads.map((head, index) => (
              <th scope="col" key={head || index}>
                {head || <span className="nhsuk-u-visually-hidden">What</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="nhsuk-table__body">{children}</tbody>
      </table>
    </div>
  );
}

function Row({ cells: [what, ...values] }: { cells: [string, ...(string | number)[]] }) {
  return (
    <tr className="nhsuk-table__row">
      <th scope="row">{what}</th>
      {values.map((value, index) => (
        <td className="nhsuk-table__cell" key={index}>
          {value}
        </td>
      ))}
    </tr>
  );
}
