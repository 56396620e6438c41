/** What the person needs has changed since the ward was asked: its answer was to other words. */
export function AskedAgain({ earlier }: { earlier: string | null }) {
  if (!earlier) return null;
  return (
    <p className="dd-stale">
      <strong>What the person needs has changed, so this is asked again.</strong> An answer given before does not count. Asked before: {earlier}.
    </p>
  );
}
