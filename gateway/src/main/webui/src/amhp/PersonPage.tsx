import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useParams } from "react-router";
import { useSession } from "../signin/session";
import { TrainingYear } from "../training/TrainingYear";
import { AMHPS } from "../training/types";
import { get } from "../ui/api";
import { longDate } from "../ui/format";
import { Page } from "../ui/Page";
import { Call, SummaryList, Waiting } from "../ui/parts";
import { Approvals } from "./Approvals";
import "./amhp.scss";
import { Standing } from "./PeoplePage";
import { words, type PersonRecord } from "./types";

/** One person's record: for their manager, and for themselves. */
export function PersonPage() {
  const { id = "" } = useParams();
  const { data: session } = useSession();
  const person = useQuery({
    queryKey: [[AMHPS], "person", id],
    queryFn: ({ signal }) => get<PersonRecord>(`/api/rota/amhps/${id}`, signal),
  });
  const manages = session?.roles.includes("SERVICE_MANAGER") ?? false;
  const own = session?.person === id;
  const back = manages ? { to: "/people", label: "People" } : { to: "/my-shifts", label: "My shifts" };
  if (!person.data) {
    return (
      <Page title="A person's record" back={back}>
        <Waiting error={person.error} what="the record" />
      </Page>
    );
  }
  const about = person.data;
  return (
    <Page title={about.name} back={back}>
      <p>
        {about.reference} <Standing person={about} />
      </p>
      <SummaryList rows={facts(about)} />
      <Approvals person={about} manages={manages} />
      {(manages || own) && <TrainingYear amhpId={about.id} manages={manages} />}
      {about.suspensions && about.suspensions.length > 0 && (
        <section aria-labelledby="suspensions">
          <h2 className="nhsuk-heading-m" id="suspensions">
            Suspended
          </h2>
          <ul>
            {about.suspensions.map((suspension) => (
              <li key={suspension.from}>
                From {day(suspension.from)} {suspension.until ? `until ${day(suspension.until)}` : "until further notice"}: {suspension.privateReason}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}

const day = (date: string) => longDate(`${date}T12:00:00Z`);

function facts(person: PersonRecord): [string, ReactNode][] {
  const { contract } = person;
  return [
    ["Profession", words(person.profession)],
    ["Phone", <Call number={person.phone} key="phone" />],
    ...(person.reachedBy ? [["Reached by", person.reachedBy] as [string, string]] : []),
    ["Languages", person.languages.join(", ") || "English"],
    ["Specialisms", person.specialisms.join(", ") || "None recorded"],
    ["Best interests assessor", person.bestInterestsAssessor ? "Yes" : "No"],
    ["Acts for", person.actingFor.map((agreed) => agreed.authority).join(", ") || "Nobody yet"],
    [
      "Contract",
      [
        `${contract.weeklyHours} hours a week`,
        contract.otherHours > 0 ? `and ${contract.otherHours} in other jobs` : "",
        contract.noNights ? "no nights" : "",
        contract.optOut48 ? "opted out of the 48-hour week" : "",
      ]
        .filter(Boolean)
        .join(", "),
    ],
    ["Works on", contract.workingDays.length === 7 ? "Any day" : contract.workingDays.map(words).join(", ")],
    ...(person.pairedFor
      ? [["Paired", `First ${person.pairedFor} duties beside a colleague${person.returnedOn ? `, since coming back on ${day(person.returnedOn)}` : ""}`] as [string, string]]
      : []),
    ...(person.neverWorks
      ? [["Can never work", person.neverWorks.map((time) => `${words(time.day)} ${time.from.slice(0, 5)} to ${time.until.slice(0, 5)}`).join("; ") || "No such times"] as [string, string]]
      : []),
  ];
}
