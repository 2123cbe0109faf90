import type { ComponentChildren, VNode } from 'preact';

interface FieldProps {
  readonly label: string;
  /** The id of the control. */
  readonly id: string;
  readonly children: ComponentChildren;
}

export function Field({ label, id, children }: FieldProps): VNode {
  return (
    <div class="field">
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly example: string;
  readonly options?: readonly string[];
  readonly isDisabled?: boolean;
  readonly write: (value: string) => void;
}

/** So many names are offered while a person writes. */
const mostOptions = 300;

export function TextField({ label, value, example, options = [], isDisabled = false, write }: TextFieldProps): VNode {
  const id = `edit-${label.toLowerCase().replaceAll(' ', '-')}`;
  const list = `${id}-options`;
  return (
    <Field label={label} id={id}>
      <input
        id={id}
        type="text"
        spellcheck={false}
        autocomplete="off"
        placeholder={example}
        value={value}
        disabled={isDisabled}
        list={options.length === 0 ? undefined : list}
        onInput={(event) => write(event.currentTarget.value)}
      />
      {options.length === 0 ? null : (
        <datalist id={list}>
          {options.slice(0, mostOptions).map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
    </Field>
  );
}

export function Check({
  label,
  value,
  write,
}: {
  readonly label: string;
  readonly value: boolean;
  readonly write: (value: boolean) => void;
}): VNode {
  return (
    <label class="check">
      <input type="checkbox" checked={value} onChange={(event) => write(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}
