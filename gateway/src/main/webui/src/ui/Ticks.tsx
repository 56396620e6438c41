interface TicksProps {
  name: string;
  label: string;
  hint?: string;
  chosen: string[];
  onChange: (chosen: string[]) => void;
  choices: { value: string; label: string }[];
}

/** Any of several. */
export function Ticks({ name, label, hint, chosen, onChange, choices }: TicksProps) {
  return (
    <div className="nhsuk-form-group">
      <fieldset className="nhsuk-fieldset" id={name} tabIndex={-1} aria-describedby={hint ? `${name}-hint` : undefined}>
        <legend className="nhsuk-fieldset__legend">{label}</legend>
        {hint && (
          <div className="nhsuk-hint" id={`${name}-hint`}>
            {hint}
          </div>
        )}
        <div className="nhsuk-checkboxes nhsuk-checkboxes--small">
          {choices.map((choice) => (
            <div className="nhsuk-checkboxes__item" key={choice.value}>
              <input
                className="nhsuk-checkboxes__input"
                id={`${name}-${choice.value}`}
                type="checkbox"
                checked={chosen.includes(choice.value)}
                onChange={(event) => onChange(event.target.checked ? [...chosen, choice.value] : chosen.filter((one) => one !== choice.value))}
              />
              <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={`${name}-${choice.value}`}>
                {choice.label}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
