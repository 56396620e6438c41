import { useEnquiries, useHolds } from "../bed/beds";
import { afterAChange, endedEnquiry } from "../bed/ended";

/** What became of every bed and every question when what the person needs had changed. */
export function BedAfterChange({ assessment }: { assessment: string }) {
  const holds = useHolds(assessment).data ?? [];
  const enquiries = useEnquiries(assessment).data ?? [];
  const again = holds.filter((hold) => hold.earlierNeed && ["HELD", "CONFIRMED"].includes(hold.state));
  const over = holds.filter((hold) => hold.releasedBecause === "NEED_CHANGED" && !hold.keptAs);
  const askedAgain = enquiries.filter((enquiry) => enquiry.earlierNeed && ["ASKED", "YES", "PROPOSED"].includes(enquiry.state));
  const notAsked = enquiries.filter((enquiry) => enquiry.suitsNoMore.length > 0);
  if (again.length + over.length + askedAgain.length + notAsked.length === 0) return null;
  return (
    <section className="dd-card dd-card--near" aria-label="After what the person needs changed">
      <p>
        <strong>What the person needs has changed.</strong>
      </p>
      <ul>
        {again.map((hold) => (
          <li key={hold.id}>
            {hold.wardName}, bed {hold.bedName}: {hold.state === "CONFIRMED" ? "kept, and the ward has said yes to what is needed now" : "kept, and the ward is asked anew: ring it"}
          </li>
        ))}
        {askedAgain.map((enquiry) => (
          <li key={enquiry.id}>
            {enquiry.wardName}: {enquiry.state === "ASKED" ? "asked again" : "asked again, and has answered"}
          </li>
        ))}
        {over.map((hold) => (
          <li key={hold.id}>
            {hold.wardName}, bed {hold.bedName}: {afterAChange(hold)}
          </li>
        ))}
        {notAsked.map((enquiry) => (
          <li key={enquiry.id}>{endedEnquiry(enquiry)}</li>
        ))}
      </ul>
    </section>
  );
}
