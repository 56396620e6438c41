import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { EndingTag, inWords, useEndings } from "../training/Endings";
import { AMHPS } from "../training/types";
import { get } from "../ui/api";
import { longDate } from "../ui/format";
import { Page } from "../ui/Page";
import { Tag, Waiting } from "../ui/parts";
import "./amhp.scss";
import { words, type PersonRecord } from "./types";

/** Everybody on the register, and what comes to an end for them. */
export function PeoplePage() {
  const people = useQuery({ queryKey: [[AMHPS], "register"], queryFn: ({ signal }) => get<PersonRecord[]>("/api/rota/amhps", signal) });
  const endings = useEndings();
  if (!people.data) {
    return (
      <Page title="People">
        <Waiting error={people.error} what="the register" />
      </Page>
    );
  }
  const byId = new Map(people.data.map((person) => [person.id, person]));
  return (
    <Page title="People" wide>
      {endings.data && endings.data.length > 0 && (
        <section className="dd-card dd-card--near" aria-labelledby="endings">
          <h2 className="nhsuk-heading-m" id="endings">
            Coming to an end
          </h2>
          <ul>
            {endings.data.map((ending) => (
              <li key={ending.amhpId + ending.kind}>
                <Link to={`/people/${ending.amhpId}`}>{byId.get(ending.amhpId)?.name}</Link>: {inWords(ending)} <EndingTag ending={ending} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="dd-scroll" tabIndex={0} role="region" aria-label="The register">
        <table className="nhsuk-table">
          <caption className="nhsuk-table__caption nhsuk-table__caption--m">The register</caption>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Reference</th>
              <th scope="col">Profession</th>
              <th scope="col">Approved until</th>
              <th scope="col">Hours a week</th>
            </tr>
          </thead>
          <tbody>
            {people.data.map((person) => (
              <tr key={person.id}>
                <th scope="row">
                  <Link to={`/people/${person.id}`}>{person.name}</Link>
                </th>
                <td>{person.reference}</td>
                <td>{words(person.profession)}</td>
                <td>
                  {person.approvedUntil && longDate(`${person.approvedUntil}T12:00:00Z`)} <Standing person={person} />
                </td>
                <td>{person.contract.weeklyHours}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Page>
  );
}

export function Standing({ person }: { person: PersonRecord }) {
  if (person.trainee) return <Tag tone="blue">Trainee</Tag>;
  return person.mayAct ? <Tag tone="green">May act</Tag> : <Tag tone="red">May not act</Tag>;
}
