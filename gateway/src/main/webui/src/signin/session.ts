import { useQuery } from "@tanstack/react-query";
import { get, isProblem, noteServerTime, post, remove } from "../ui/api";

/** Who is signed in here, and for whom they act. */
export interface Session {
  user: string;
  name: string;
  roles: string[];
  authority: string;
  organisation: string;
  /** The council or organisation, in words. */
  place: string;
  /** The AMHP's or doctor's own record, if they have one. */
  person?: string;
  demonstration: boolean;
  serverTime: string;
}

/** Null where nobody is signed in. */
export function useSession() {
  return useQuery({
    queryKey: ["session"],
    queryFn: async (): Promise<Session | null> => {
      try {
        const session = await get<Session>("/api/session");
        noteServerTime(session.serverTime);
        return session;
      } catch (error) {
        if (isProblem(error) && error.status === 401) return null;
        throw error;
      }
    },
    staleTime: 60_000,
  });
}

export async function signIn(user: string, membership: string) {
  await post("/api/session", { user, membership });
}

/** Everything fetched for one person is dropped before the next one signs in. */
export async function signOut() {
  await remove("/api/session");
  window.location.assign("/");
}
