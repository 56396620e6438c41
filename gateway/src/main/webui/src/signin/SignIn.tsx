import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get } from "../ui/api";
import { ErrorSummary, errorsOf } from "../ui/ErrorSummary";
import { Page } from "../ui/Page";
import { Button, Waiting } from "../ui/parts";
import { signIn } from "./session";

interface DemonstrationPerson {
  user: string;
  name: string;
  shows: string;
  memberships: { id: string; place: string; roles: string[] }[];
}

/** The local stack's sign-in: it lists the demonstration people. In production the gateway sends people to their own provider. */
export function SignIn() {
  const people = useQuery({ queryKey: ["sign-ins"], queryFn: () => get<DemonstrationPerson[]>("/api/sign-ins") });
  const queries = useQueryClient();
  const enter = useMutation({
    mutationFn: ({ user, membership }: { user: string; membership: string }) => signIn(user, membership),
    onSuccess: () => queries.resetQueries(),
  });
  return (
    <>
      <header className="dd-header">
        <div className="dd-header__top nhsuk-width-container">
          <p className="dd-header__name">Duty Desk</p>
        </div>
      </header>
      <Page title="Sign in">
        {enter.error && <ErrorSummary errors={errorsOf(enter.error)} />}
        <p>This is a demonstration on one machine. Choose whose work you want to see; nobody here is real.</p>
        {people.data ? (
          <ul className="dd-people">
            {people.data.flatMap((person) =>
              person.memberships.map((membership) => (
                <li key={`${person.user}-${membership.id}`} className="dd-person">
                  <div>
                    <h2 className="nhsuk-heading-xs">{person.name}</h2>
                    <p>
                      {membership.roles.map(roleName).join(", ")}, {membership.place}. {person.shows}
                    </p>
                  </div>
                  <Button
                    kind="secondary"
                    busy={enter.isPending}
                    onClick={() => enter.mutate({ user: person.user, membership: membership.id })}
                    aria-label={`Sign in as ${person.name}, ${membership.place}`}
                  >
                    Sign in
                  </Button>
                </li>
              )),
            )}
          </ul>
        ) : (
          <Waiting error={people.error} what="the people" />
        )}
      </Page>
    </>
  );
}

const ROLE_NAMES: Record<string, string> = {
  AMHP: "approved mental health professional (AMHP)",
  SERVICE_MANAGER: "service manager",
  DOCTOR: "section 12 doctor",
  BED_MANAGER: "bed manager",
  CONVEYANCE_PROVIDER: "conveyance provider",
  AUDITOR: "auditor",
};

function roleName(role: string): string {
  return ROLE_NAMES[role] ?? role;
}
