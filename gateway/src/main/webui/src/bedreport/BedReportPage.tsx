import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { placementWords, refusalWords } from "../bed/beds";
import { get } from "../ui/api";
import { ErrorSummary, type Errors } from "../ui/ErrorSummary";
import { Select } from "../ui/Field";
import { longDate } from "../ui/format";
import { Page } from "../ui/Page";
import { Waiting } from "../ui/parts";
import { CountedChart, type Counted } from "./CountedChart";
import { EarlierRecords, type Heading } from "./EarlierRecords";
import "./bedreport.scss";

interface BedReport {
  quarter: string;
  quarters: string[];
  from: string;
  to: string;
  /** Not counted here, but brought along from the service's own earlier records. */
  brought: boolean;
  refusals: Counted;
  unmet: Counted;
  outOfArea: Counted;
}

const unmetWords: Record<string, string> = {
  NO_WARD_SUITS: "No ward suits at all",
  NONE_FREE: "No suitable bed was free",
  NOT_KNOWN: "What was known was too old",
};

const HEADINGS: Heading[] = [
  { subject: "REFUSALS", title: "Cases in which a ward said no", words: refusalWords },
  { subject: "UNMET", title: "Cases in which a search found nothing to offer", words: unmetWords },
  { subject: "OUT_OF_AREA", title: "People placed out of area", words: placementWords },
];

/** Nothing of the quarter is on record here, or what there is was brought along. */
const canBring = ({ brought, refusals, unmet, outOfArea }: BedReport) => brought || [refusals, unmet, outOfArea].every(({ total }) => total === 0);

/** What searches for beds met with, by quarter: pictures with their tables, small numbers kept back. */
export function BedReportPage() {
  const [quarter, setQuarter] = useState("");
  const [errors, setErrors] = useState<Errors>({});
  const report = useQuery({
    queryKey: ["bed-report", quarter],
    queryFn: ({ signal }) => get<BedReport>(`/api/resources/bed-report${quarter ? `?quarter=${quarter}` : ""}`, signal),
  });
  return (
    <Page title="Bed report" wide hasError={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      {!report.data ? (
        <Waiting error={report.error} what="the report" />
      ) : (
        <>
          <Select
            name="quarter"
            label="Quarter"
            value={report.data.quarter}
            onChange={(chosen) => {
              setErrors({});
              setQuarter(chosen);
            }}
            choices={report.data.quarters.map((one) => ({ value: one, label: quarterWords(one) }))}
          />
          <p>
            {report.data.brought && <strong>Brought along from the service's own records, from before it used Duty Desk; not counted here. </strong>}
            {report.data.brought ? "For" : "Counted from"} {longDate(report.data.from)} to {longDate(report.data.to)}. Only quarters that are over are counted, in cases: one case counts once
            for each reason. Numbers from 1 to 4 are kept back, and then the total too, so that nobody can be told from them. What nobody recorded here
            is not counted.
          </p>
          <CountedChart title="Cases in which a ward said no" unit="cases" counted={report.data.refusals} words={refusalWords} />
          <CountedChart title="Cases in which a search found nothing to offer" unit="cases" counted={report.data.unmet} words={unmetWords} />
          <CountedChart
            title="People placed out of area"
            unit="cases"
            counted={report.data.outOfArea}
            words={placementWords}
            note="As the sender decided, by the national definition. National guidance calls placements for want of a local bed inappropriate."
          />
          {canBring(report.data) && (
            <details className="nhsuk-details" key={report.data.quarter}>
              <summary className="nhsuk-details__summary">
                <span className="nhsuk-details__summary-text">Bring along the service’s own figures for {quarterWords(report.data.quarter)}</span>
              </summary>
              <div className="nhsuk-details__text">
                <EarlierRecords quarter={report.data.quarter} quarterWords={quarterWords(report.data.quarter)} headings={HEADINGS} onErrors={setErrors} />
              </div>
            </details>
          )}
        </>
      )}
    </Page>
  );
}

const MONTHS = ["January to March", "April to June", "July to September", "October to December"];

function quarterWords(quarter: string): string {
  return `${MONTHS[Number(quarter.at(-1)) - 1]} ${quarter.slice(0, 4)}`;
}
