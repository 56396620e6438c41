import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post } from "../ui/api";

const TOPIC = "dutydesk.resource.doctors";

export type Seat = "S12_SEAT" | "SECOND_SEAT";
export type OfferState = "ASKED" | "ACCEPTED" | "DECLINED" | "WITHDRAWN" | "ARRIVED" | "STOOD_DOWN";

export interface Offer {
  doctorId: string;
  name: string;
  phone: string;
  languages: string[];
  aboutMiles: number | null;
  estimateMinutes: number | null;
  freeUntil: string | null;
  approvedUntil: string | null;
  knowsThePerson: boolean;
  wave: number;
  state: OfferState;
  askedAt: string;
  seenAt: string | null;
  answeredAt: string | null;
  expectedAt: string | null;
  arrivedAt: string | null;
  reason: string | null;
}

export interface SeatView {
  seat: Seat;
  state: "OPEN" | "FILLED" | "UNFILLED" | "CLOSED";
  wave: number;
  nextWaveAt: string | null;
  offers: Offer[];
  reserve: number;
  notAvailableForThisAssessment: number;
}

export interface DoctorRequest {
  id: string;
  assessmentId: string;
  state: "OPEN" | "FILLED" | "UNFILLED" | "STOOD_DOWN";
  sector: string;
  place: string;
  from: string;
  until: string;
  languages: string[];
  seats: SeatView[];
}

/** A request as the doctor sees it: where and when, and not for whom. */
export interface MyRequest {
  requestId: string;
  assessmentId: string | null;
  doctorId: string;
  seat: Seat;
  state: OfferState;
  place: string;
  from: string;
  until: string;
  languages: string[];
  urgency: string;
  aboutMiles: number | null;
  askedAt: string;
  expectedAt: string | null;
}

export const seatName: Record<Seat, string> = {
  S12_SEAT: "Doctor approved under section 12",
  SECOND_SEAT: "Second doctor",
};

export function useDoctorRequests(assessment: string) {
  return useQuery({
    queryKey: [[TOPIC, "dutydesk.assessment.needs"], "doctor-requests", assessment],
    queryFn: ({ signal }) => get<DoctorRequest[]>(`/api/resources/doctor-requests?assessment=${assessment}`, signal),
  });
}

export function useMyRequests() {
  return useQuery({
    queryKey: [[TOPIC, "dutydesk.assessment.needs"], "my-requests"],
    queryFn: ({ signal }) => get<MyRequest[]>("/api/resources/doctor-requests/mine", signal),
  });
}

/** An answer of a doctor's, or the AMHP's record of one given by phone. */
export function useAnswer() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ request, doctor, answer, body }: { request: string; doctor: string; answer: string; body?: object }) =>
      post(`/api/resources/doctor-requests/${request}/offers/${doctor}/${answer}`, body ?? {}),
    onSettled: () => queries.invalidateQueries(),
  });
}

export function useNextWave() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (request: string) => post(`/api/resources/doctor-requests/${request}/waves`),
    onSettled: () => queries.invalidateQueries(),
  });
}
