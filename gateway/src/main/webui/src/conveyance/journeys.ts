import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post } from "../ui/api";

const TOPIC = "dutydesk.resource.conveyances";

export interface JourneyOffer {
  providerId: string;
  provider: string;
  phone: string;
  vehicles: string[];
  state: "OFFERED" | "ANSWERED" | "DECLINED" | "ACCEPTED" | "STOOD_DOWN";
  answerBy: string;
  answeredAt: string | null;
  vehicle: string | null;
  pickUpAt: string | null;
  arriveBy: string | null;
  crew: string | null;
  reason: string | null;
  fits: boolean;
}

export interface Journey {
  id: string;
  state: "REQUESTED" | "BOOKED" | "EN_ROUTE" | "ARRIVED" | "HANDED_OVER" | "UNFILLED" | "WITHDRAWN";
  pickUpPlace: string;
  destination: string;
  aboutMiles: number | null;
  authorityKind: string;
  authorityExpires: string | null;
  needs: string[];
  earliest: string;
  latestArrival: string;
  handedOverAt: string | null;
  offers: JourneyOffer[];
}

export const journeyState: Record<Journey["state"], string> = {
  REQUESTED: "Waiting for answers",
  BOOKED: "Booked",
  EN_ROUTE: "Crew on its way",
  ARRIVED: "Crew is there",
  HANDED_OVER: "Handed over",
  UNFILLED: "Nobody can do it",
  WITHDRAWN: "No longer wanted",
};

/** NEEDS_LIKE_THIS, as people say them. */
export const needWords = (need: string) => need.toLowerCase().replaceAll("_", " ");

export function useJourneys(assessment: string) {
  return useQuery({
    queryKey: [[TOPIC, "dutydesk.assessment.needs"], "journeys", assessment],
    queryFn: ({ signal }) => get<Journey[]>(`/api/resources/conveyances?assessment=${assessment}`, signal),
  });
}

export function useMyJourneys() {
  return useQuery({
    queryKey: [[TOPIC], "my-journeys"],
    queryFn: ({ signal }) => get<Journey[]>("/api/resources/conveyances/mine", signal),
  });
}

export function useJourneyStep() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ path, body }: { path: string; body: object }) => post(`/api/resources/conveyances/${path}`, body),
    onSettled: () => queries.invalidateQueries(),
  });
}
