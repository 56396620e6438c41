import { useQuery } from "@tanstack/react-query";
import { get, serverNow } from "../ui/api";
import type { Errors } from "../ui/ErrorSummary";
import { Radios, Select, TextArea, TextField, YesNo } from "../ui/Field";
import { londonFields } from "../ui/format";
import { Button } from "../ui/parts";
import { atPlaceOfSafety, isHeld, POWERS, SOURCES, type Answers } from "./answers";
import { ClockPreview } from "./ClockPreview";

export interface StepProps {
  answers: Answers;
  answer: (some: Partial<Answers>) => void;
  errors: Errors;
}

interface Place {
  id: string;
  entry: { name: string; kind: string; sector: string };
  free: number | null;
}

/** How the person is held, since when and where, and who asks. */
export function HappeningStep({ answers, answer, errors }: StepProps) {
  const held = isHeld(answers.power);
  return (
    <>
      <Radios
        name="power"
        label="Is the person held under a power now?"
        value={answers.power}
        onChange={(power) => answer({ power })}
        choices={POWERS}
        errors={errors}
      />
      {atPlaceOfSafety(answers.power) && (
        <Radios
          name="began"
          label="What starts the clock?"
          value={answers.began}
          onChange={(began) => answer({ began: began as Answers["began"] })}
          choices={[
            { value: "ARRIVED", label: "Arrived at the first place of safety" },
            {
              value: "KEPT",
              label: answers.power === "S136" ? "Already there: the decision to keep them" : "Kept at the premises: the constable's first entry",
            },
          ]}
          errors={errors}
        />
      )}
      {held && <Since answers={answers} answer={answer} errors={errors} />}
      {held && <ClockPreview answers={answers} />}
      {atPlaceOfSafety(answers.power) ? (
        <PlaceChoice answers={answers} answer={answer} errors={errors} />
      ) : (
        <TextField
          name="placeName"
          label="Where is the person now?"
          value={answers.placeName}
          onChange={(event) => answer({ placeName: event.target.value })}
          errors={errors}
        />
      )}
      <Select name="source" label="Who is asking?" value={answers.source} onChange={(source) => answer({ source })} choices={SOURCES} errors={errors} />
      <TextField
        name="referrerName"
        label="Their name, number or log"
        value={answers.referrerName}
        onChange={(event) => answer({ referrerName: event.target.value })}
        errors={errors}
      />
      <TextField
        name="referrerContact"
        label="Their phone number"
        type="tel"
        value={answers.referrerContact}
        onChange={(event) => answer({ referrerContact: event.target.value })}
        errors={errors}
      />
      <YesNo
        name="relativeRequires"
        label="Does the nearest relative require the case to be considered?"
        hint="Section 13(4): if no application is made, they are owed the reasons in writing"
        value={answers.relativeRequires}
        onChange={(relativeRequires) => answer({ relativeRequires })}
        errors={errors}
      />
      <TextArea
        name="whatIsHappening"
        label="What is happening?"
        value={answers.whatIsHappening}
        onChange={(event) => answer({ whatIsHappening: event.target.value })}
        errors={errors}
      />
    </>
  );
}

function Since({ answers, answer, errors }: StepProps) {
  const setNow = () => answer(londonFields(serverNow()));
  return (
    <>
      <TextField name="date" label="Day it began" type="date" value={answers.date} onChange={(event) => answer({ date: event.target.value })} errors={errors} />
      <TextField
        name="time"
        label="Time it began"
        hint="London time, for example 01:40"
        type="time"
        value={answers.time}
        onChange={(event) => answer({ time: event.target.value })}
        errors={errors}
      />
      <Button kind="secondary" onClick={setNow}>
        It begins now
      </Button>
    </>
  );
}

const KINDS: Record<string, string> = { HEALTH_BASED: "HOSPITAL", HOSPITAL: "HOSPITAL", POLICE_STATION: "POLICE_STATION" };

function PlaceChoice({ answers, answer, errors }: StepProps) {
  const { data } = useQuery({
    queryKey: ["places-of-safety"],
    queryFn: ({ signal }) => get<Place[]>("/api/resources/places-of-safety", signal),
    retry: false,
  });
  const choose = (placeId: string) => {
    const place = data?.find((one) => one.id === placeId);
    answer({
      placeId,
      placeKind: KINDS[place?.entry.kind ?? ""] ?? "",
      placeName: place?.entry.name ?? "",
      sector: place?.entry.sector ?? "",
    });
  };
  const choices = (data ?? []).map((place) => ({
    value: place.id,
    label: `${place.entry.name}${place.free === null ? "" : `, ${place.free} free`}`,
  }));
  return (
    <Select
      name="placeId"
      label="Where?"
      hint="A police station is never for a person under 18"
      value={answers.placeId}
      onChange={choose}
      choices={[{ value: "", label: "Not known" }, ...choices]}
      errors={errors}
    />
  );
}
