import { useQuery } from "@tanstack/react-query";
import { get } from "../ui/api";

interface WardWords {
  types: { code: string; meaning: string; words: string; acute: boolean; intensive: boolean }[];
  access: { word: string; meaning: string }[];
}

/** Kinds of ward as they are numbered nationally, and what a ward may have: lists of the service, which takes no other words. */
export function useWardWords() {
  const { data } = useQuery({
    queryKey: ["ward-words"],
    queryFn: ({ signal }) => get<WardWords>("/api/resources/ward-words", signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return {
    types: (data?.types ?? []).map((type) => ({ value: type.code, label: type.words })),
    access: (data?.access ?? []).map((access) => ({ value: access.word, label: access.meaning })),
  };
}
