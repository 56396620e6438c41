import { Link, useRouteError } from "react-router";
import { Page } from "./Page";

/** When a page is not there, or broke. */
export function Failed({ missing = false }: { missing?: boolean }) {
  const error = useRouteError();
  if (error) console.error(error);
  return (
    <Page title={missing ? "There is no such page" : "Something went wrong"}>
      <p>{missing ? "The address may be old, or mistyped." : "The page could not be shown. Nothing you saved is lost."}</p>
      <p>
        <Link to="/">Go to your first page</Link>
      </p>
    </Page>
  );
}
