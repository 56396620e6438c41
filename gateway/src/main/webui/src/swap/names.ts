import { useQuery } from "@tanstack/react-query";
import { ROTA_TOPICS, type Amhp, type Line } from "../rota/types";
import { get } from "../ui/api";
import { clockTime, longDay } from "../ui/format";
import type { DutyInQuestion, Names } from "./types";

export function useNames(): Names {
  const people = useQuery({ queryKey: [ROTA_TOPICS, "amhps"], queryFn: ({ signal }) => get<Amhp[]>("/api/rota/amhps", signal) });
  const lines = useQuery({ queryKey: [ROTA_TOPICS, "lines"], queryFn: ({ signal }) => get<Line[]>("/api/rota/lines", signal) });
  return {
    person: (id) => people.data?.find((person) => person.id === id)?.name ?? "A colleague",
    line: (code) => lines.data?.find((line) => line.code === code)?.name ?? code,
  };
}

/** Standby, Friday 27 November 2026, 21:00 to 09:00 */
export const inWords = (duty: DutyInQuestion, names: Names) =>
  `${names.line(duty.line)}, ${longDay(duty.start)}, ${clockTime(duty.start)} to ${clockTime(duty.end)}`;
