/** Every reason why a bed is contradicted: one that is put right leaves the others. */
export function Reasons({ of }: { of: string[] }) {
  if (of.length === 0) return null;
  return (
    <ul className="dd-why">
      {of.map((reason) => (
        <li key={reason}>{reason[0]?.toUpperCase() + reason.slice(1)}</li>
      ))}
    </ul>
  );
}
