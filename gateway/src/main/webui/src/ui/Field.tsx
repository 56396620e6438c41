import type { InputHTMLAttributes, ReactNode, TextareaHTMLAttributes } from "react";
import type { Errors } from "./ErrorSummary";

interface Around {
  name: string;
  label: string;
  hint?: string;
  errors?: Errors;
}

/** Label, hint and error message round a control, wired together for a screen reader. */
function Group({ name, label, hint, errors, children }: Around & { children: ReactNode }) {
  const error = errors?.[name];
  return (
    <div className={`nhsuk-form-group${error ? " nhsuk-form-group--error" : ""}`}>
      <label className="nhsuk-label" htmlFor={name}>
        {label}
      </label>
      {hint && (
        <div className="nhsuk-hint" id={`${name}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <span className="nhsuk-error-message" id={`${name}-error`}>
          <span className="nhsuk-u-visually-hidden">Error: </span>
          {error}
        </span>
      )}
      {children}
    </div>
  );
}

function describedBy({ name, hint, errors }: Around): string | undefined {
  return [hint && `${name}-hint`, errors?.[name] && `${name}-error`].filter(Boolean).join(" ") || undefined;
}

export function TextField({ name, label, hint, errors, ...input }: Around & InputHTMLAttributes<HTMLInputElement>) {
  const around = { name, label, ...(hint ? { hint } : {}), ...(errors ? { errors } : {}) };
  return (
    <Group {...around}>
      <input
        className={`nhsuk-input${errors?.[name] ? " nhsuk-input--error" : ""}`}
        id={name}
        name={name}
        aria-describedby={describedBy(around)}
        {...input}
      />
    </Group>
  );
}

export function TextArea({ name, label, hint, errors, ...input }: Around & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const around = { name, label, ...(hint ? { hint } : {}), ...(errors ? { errors } : {}) };
  return (
    <Group {...around}>
      <textarea
        className={`nhsuk-textarea${errors?.[name] ? " nhsuk-textarea--error" : ""}`}
        id={name}
        name={name}
        rows={4}
        aria-describedby={describedBy(around)}
        {...input}
      />
    </Group>
  );
}

interface SelectProps extends Around {
  value: string;
  onChange: (value: string) => void;
  choices: { value: string; label: string }[];
}

export function Select({ name, label, hint, errors, value, onChange, choices }: SelectProps) {
  const around = { name, label, ...(hint ? { hint } : {}), ...(errors ? { errors } : {}) };
  return (
    <Group {...around}>
      <select
        className="nhsuk-select"
        id={name}
        name={name}
        value={value}
        aria-describedby={describedBy(around)}
        onChange={(event) => onChange(event.target.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Group>
  );
}

interface RadiosProps extends SelectProps {
  inline?: boolean;
}

/** No choice is set beforehand: whoever answers has answered. */
export function Radios({ name, label, hint, errors, value, onChange, choices, inline = false }: RadiosProps) {
  const error = errors?.[name];
  return (
    <div className={`nhsuk-form-group${error ? " nhsuk-form-group--error" : ""}`}>
      <fieldset className="nhsuk-fieldset" id={name} tabIndex={-1} aria-describedby={describedBy({ name, label, ...(hint ? { hint } : {}), ...(errors ? { errors } : {}) })}>
        <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{label}</legend>
        {hint && (
          <div className="nhsuk-hint" id={`${name}-hint`}>
            {hint}
          </div>
        )}
        {error && (
          <span className="nhsuk-error-message" id={`${name}-error`}>
            <span className="nhsuk-u-visually-hidden">Error: </span>
            {error}
          </span>
        )}
        <div className={`nhsuk-radios${inline ? " nhsuk-radios--inline" : ""}`}>
          {choices.map((choice) => (
            <div className="nhsuk-radios__item" key={choice.value}>
              <input
                className="nhsuk-radios__input"
                id={`${name}-${choice.value}`}
                name={name}
                type="radio"
                value={choice.value}
                checked={value === choice.value}
                onChange={() => onChange(choice.value)}
              />
              <label className="nhsuk-label nhsuk-radios__label" htmlFor={`${name}-${choice.value}`}>
                {choice.label}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  );
}

const YES_NO = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];

/** A question with two answers. `no` says the second one otherwise, such as "Not known". */
export function YesNo({ no, ...question }: Omit<RadiosProps, "choices" | "inline"> & { no?: string }) {
  const choices = no ? [YES_NO[0]!, { value: "no", label: no }] : YES_NO;
  return <Radios {...question} choices={choices} inline />;
}
