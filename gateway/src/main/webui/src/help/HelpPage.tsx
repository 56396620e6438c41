import { Page } from "../ui/Page";
import { Call } from "../ui/parts";

/** What to do when something is not clear or not working, and what this software does not do. */
export function HelpPage() {
  return (
    <Page title="Help">
      <h2 className="nhsuk-heading-m">When Duty Desk cannot be reached</h2>
      <p>
        Ring the duty line: <Call number="0808 157 0101" />. A legal clock goes on whether or not a screen shows it: write down when
        it ends.
      </p>
      <h2 className="nhsuk-heading-m">What the times mean</h2>
      <p>
        All times are London times on a 24-hour clock. The time left is counted by the server's clock, so a phone that is set wrong
        shows the right time left. The green line at the top says that what you see is what is; when it says "Not live", use Check now.
      </p>
      <h2 className="nhsuk-heading-m">When what a person needs changes</h2>
      <p>
        Change it on the case, under "What the person needs": you read first who is asked again. A bed that still suits is kept while its ward is asked; ring the
        ward, because a yes said before does not count.
      </p>
      <h2 className="nhsuk-heading-m">What Duty Desk does not do</h2>
      <p>It never recommends detention, scores a person, or changes an AMHP's decision. It keeps time, checks rules and arranges.</p>
      <h2 className="nhsuk-heading-m">Accessibility</h2>
      <p>
        Every page is meant to meet WCAG 2.2 AA: by keyboard alone, on a phone, at 200% text, in day and night mode. Each is checked by
        program. A person with a screen reader has not yet checked it; that has to happen before any real use.
      </p>
    </Page>
  );
}
