import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { Duty } from "../rota/types";
import { get, newKey, post } from "../ui/api";
import { ErrorSummary, errorsOf } from "../ui/ErrorSummary";
import { clockTime, longDay } from "../ui/format";
import { Button, Waiting } from "../ui/parts";
import { inWords, useNames } from "./names";
import type { FoundSwap, Taker } from "./types";

/** Gives a shift away, or swaps it: only what the rules of the rota allow is offered. */
export function OfferShift({ duty, onClose }: { duty: Duty; onClose: () => void }) {
  const [asked, setAsked] = useState<string[]>([]);
  const [key] = useState(newKey);
  const dialog = useRef<HTMLDialogElement>(null);
  const queries = useQueryClient();
  const names = useNames();
  useEffect(() => dialog.current?.showModal(), []);
  const takers = useQuery({ queryKey: ["takers", duty.id], queryFn: ({ signal }) => get<Taker[]>(`/api/rota/duties/${duty.id}/takers`, signal) });
  const swaps = useQuery({ queryKey: ["swaps", duty.id], queryFn: ({ signal }) => get<FoundSwap[]>(`/api/rota/duties/${duty.id}/swaps`, signal) });
  const ask = useMutation({
    mutationFn: (ways: { moves: { dutyId: string; to: string }[] }[]) => post("/api/rota/cover-requests", { dutyId: duty.id, ways }, key),
    onSuccess: async () => {
      await queries.invalidateQueries();
      onClose();
    },
  });
  const can = takers.data?.filter((taker) => taker.can) ?? [];
  const toggle = (id: string) => setAsked(asked.includes(id) ? asked.filter((other) => other !== id) : [...asked, id]);
  return (
    <dialog className="rota-dialog" ref={dialog} onClose={onClose} aria-labelledby="offer-title">
      <h2 className="nhsuk-heading-m" id="offer-title">
        {inWords(duty, names)}
      </h2>
      {ask.isError && <ErrorSummary errors={errorsOf(ask.error)} />}
      <fieldset className="nhsuk-fieldset">
        <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">Give it away</legend>
        {!takers.data && <Waiting error={takers.error} what="who can take it" />}
        {takers.data && can.length === 0 && <p>Nobody can take it as it is. A swap may do.</p>}
        <div className="nhsuk-checkboxes">
          {can.map((taker) => (
            <div className="nhsuk-checkboxes__item" key={taker.amhpId}>
              <input
                className="nhsuk-checkboxes__input"
                type="checkbox"
                id={`ask-${taker.amhpId}`}
                checked={asked.includes(taker.amhpId)}
                onChange={() => toggle(taker.amhpId)}
              />
              <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={`ask-${taker.amhpId}`}>
                {names.person(taker.amhpId)}
                {taker.sentences.length > 0 && <span className="nhsuk-hint"> {taker.sentences.join(" ")}</span>}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
      <div className="dd-actions">
        {asked.length > 0 && (
          <Button busy={ask.isPending} onClick={() => ask.mutate(asked.map((to) => ({ moves: [{ dutyId: duty.id, to }] })))}>
            Ask {asked.length === 1 ? "this person" : "these people"}
          </Button>
        )}
        <Button kind="secondary" busy={ask.isPending} onClick={() => ask.mutate([])}>
          Offer it to anyone
        </Button>
      </div>
      <h3 className="nhsuk-heading-s">Swap it</h3>
      {!swaps.data && <Waiting error={swaps.error} what="swaps that keep the rules" />}
      {swaps.data?.length === 0 && <p>No swap was found that keeps the rules.</p>}
      <ul className="rota-chain">
        {swaps.data?.map((swap) => (
          <li key={swap.moves.map((move) => move.dutyId).join()}>
            {swap.moves.slice(1).map((move) => (
              <p key={move.dutyId}>
                {names.person(move.from)} gives {move.name}, {longDay(move.start)}, {clockTime(move.start)} to {clockTime(move.end)}
                {swap.moves.length > 2 ? ` to ${names.person(move.to)}` : ""}.
              </p>
            ))}
            <Button
              kind="secondary"
              className="nhsuk-button--small"
              busy={ask.isPending}
              onClick={() => ask.mutate([{ moves: swap.moves.map(({ dutyId, to }) => ({ dutyId, to })) }])}
            >
              Ask for this swap
            </Button>
          </li>
        ))}
      </ul>
      <Button kind="secondary" onClick={onClose}>
        Keep it
      </Button>
    </dialog>
  );
}
