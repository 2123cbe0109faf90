import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { firstNames } from '../diagnostics/counted.ts';
import type { PageModel } from '../explorer/page-model.ts';
import { type EditForm, editForms, type WhatIfState } from '../explorer/view-state.ts';
import type { Edit, EditPlace, EditProblem } from '../explorer/what-if/edit.ts';
import { parseContainerPorts, parseLabels } from '../explorer/what-if/parse-fields.ts';
import { workloadText } from '../model/workload-name.ts';
import { visible } from '../report/words/wording.ts';
import { writeYaml } from '../source/write-yaml.ts';
import { Problems } from './edit-problems.tsx';
import { PlaceFields, placesIn } from './place-fields.tsx';
import { useAnswer } from './use-answer.tsx';

interface FormsProps {
  /** The state that the next edit changes. */
  readonly model: PageModel;
  readonly state: WhatIfState;
  /** Adds an edit; returns what is wrong with it instead. */
  readonly add: (edit: Edit) => Promise<readonly EditProblem[]>;
}

const formNames: Readonly<Record<EditForm, string>> = {
  label: 'Change a label',
  add: 'Add a pod',
  remove: 'Remove a policy',
  paste: 'Write a policy',
};

/** What a person writes into the form, of any kind of edit. */
interface Written {
  readonly workload: string;
  readonly key: string;
  readonly value: string;
  readonly isRemoved: boolean;
  readonly name: string;
  readonly isPod: boolean;
  readonly labels: string;
  readonly ports: string;
  readonly hostNetwork: boolean;
  readonly policy: string;
  readonly yaml: string;
}

const template = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: new-policy
spec:
  podSelector: {}
  policyTypes:
    - Ingress
  ingress: []
`;

/** The forms by which edits are added. */
export function WhatIfForms({ model, state, add }: FormsProps): VNode {
  const [form, setForm] = useState<EditForm>(state.form ?? 'label');
  const { cluster, namespace, type } = state;
  const [place, setPlace] = useState<EditPlace>({
    ...(cluster === undefined ? {} : { cluster }),
    ...(type === undefined ? { namespace: namespace ?? '' } : { type }),
  });
  const [written, setWritten] = useState<Written>({
    ...{ workload: state.form === 'label' ? (state.name ?? '') : '', key: '', value: '', isRemoved: false },
    ...{ name: '', isPod: true, labels: '', ports: '', hostNetwork: false },
    ...{ policy: state.form === 'remove' || state.form === 'paste' ? (state.name ?? '') : '', yaml: template },
  });
  const [problems, setProblems] = useState<readonly EditProblem[]>([]);
  const [isBusy, setBusy] = useState(false);
  const change = (part: Partial<Written>): void => setWritten((known) => ({ ...known, ...part }));
  const submit = async (): Promise<void> => {
    const edit = editOf(form, place, written);
    if ('problem' in edit) return setProblems([edit.problem]);
    setBusy(true);
    setProblems(await add(edit.value));
    setBusy(false);
  };
  return (
    <section class="panel what-if-form" aria-label="Add an edit">
      <div class="switch forms" role="group" aria-label="Kind of edit">
        {editForms.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === form}
            onClick={() => {
              setForm(one);
              setProblems([]);
            }}
          >
            {formNames[one]}
          </button>
        ))}
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) void submit();
        }}
      >
        <PlaceFields model={model} place={place} change={setPlace} isOptional={form === 'paste'} />
        <FormFields form={form} model={model} place={place} written={written} change={change} />
        <div aria-live="assertive">
          <Problems problems={problems} />
        </div>
        <p class="submit">
          <button type="submit" class="button primary" aria-disabled={isBusy}>
            {isBusy ? 'Computing…' : 'Show what changes'}
          </button>
        </p>
      </form>
    </section>
  );
}

interface FieldsProps {
  readonly model: PageModel;
  readonly place: EditPlace;
  readonly written: Written;
  readonly change: (part: Partial<Written>) => void;
}

function FormFields({ form, ...props }: FieldsProps & { readonly form: EditForm }): VNode {
  switch (form) {
    case 'label':
      return <LabelFields {...props} />;
    case 'add':
      return <AddFields {...props} />;
    case 'remove':
      return <PolicyField {...props} />;
    case 'paste':
      return <PasteFields {...props} />;
  }
}

function LabelFields({ model, place, written, change }: FieldsProps): VNode {
  const there = placesIn(model, place);
  const workloads = [
    ...new Set(there.flatMap(({ namespace }) => (model.index.workloads[namespace.workloads] ?? []).map(workloadText))),
  ].sort();
  const labels = there.flatMap(({ namespace }) =>
    written.workload === ''
      ? [namespace.labels]
      : (model.index.workloads[namespace.workloads] ?? [])
          .filter((one) => workloadText(one) === written.workload)
          .map((one) => one.labels),
  );
  const keys = [...new Set(labels.flatMap((map) => Object.keys(map)))].sort();
  const values = [
    ...new Set(labels.flatMap((map) => (Object.hasOwn(map, written.key) ? [map[written.key] ?? ''] : []))),
  ];
  const now = [...new Set(labels.flatMap((map) => Object.entries(map).map(([key, value]) => `${key}=${value}`)))];
  const areAlike = new Set(labels.map((map) => JSON.stringify(map))).size < 2;
  return (
    <>
      <Field label="Whose label" id="edit-whose">
        <select
          id="edit-whose"
          value={written.workload}
          onChange={(event) => change({ workload: event.currentTarget.value })}
        >
          <option value="">the namespace itself</option>
          {[...new Set([...workloads, ...(written.workload === '' ? [] : [written.workload])])].map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <div class="pair">
        <TextField label="Label" value={written.key} example="app" options={keys} write={(key) => change({ key })} />
        <TextField
          label="Value"
          value={written.isRemoved ? '' : written.value}
          example={values[0] ?? 'web'}
          options={values}
          isDisabled={written.isRemoved}
          write={(value) => change({ value })}
        />
      </div>
      {now.length === 0 ? null : (
        <p class="quiet">
          Now: {visible(firstNames(now, 6))}
          {areAlike ? '' : ' (not the same everywhere)'}
        </p>
      )}
      <Check label="Remove the label" value={written.isRemoved} write={(isRemoved) => change({ isRemoved })} />
    </>
  );
}

function AddFields({ written, change }: FieldsProps): VNode {
  return (
    <>
      <div class="pair">
        <Field label="Kind" id="edit-kind">
          <select
            id="edit-kind"
            value={written.isPod ? 'pod' : 'deployment'}
            onChange={(event) => change({ isPod: event.currentTarget.value === 'pod' })}
          >
            <option value="pod">one pod</option>
            <option value="deployment">Deployment</option>
          </select>
        </Field>
        <TextField label="Name" value={written.name} example="debug" write={(name) => change({ name })} />
      </div>
      <TextField
        label="Labels"
        value={written.labels}
        example="app=web, tier=front"
        write={(labels) => change({ labels })}
      />
      <TextField
        label="Ports"
        value={written.ports}
        example="8080, metrics=9090/TCP"
        write={(ports) => change({ ports })}
      />
      <Check label="In the host network" value={written.hostNetwork} write={(hostNetwork) => change({ hostNetwork })} />
    </>
  );
}

function PolicyField({ model, place, written, change }: FieldsProps): VNode {
  const names = usePolicies(model, place).map(([name]) => name);
  return (
    <TextField
      label="Policy"
      value={written.policy}
      example={names[0] ?? 'deny-all'}
      options={names}
      write={(policy) => change({ policy })}
    />
  );
}

function PasteFields({ model, place, written, change }: FieldsProps): VNode {
  const policies = usePolicies(model, place);
  const wanted = useRef(written.policy);
  useEffect(() => {
    // A link that names a policy shows its YAML.
    const found = policies.find(([name]) => name === wanted.current);
    if (found === undefined) return;
    wanted.current = '';
    change({ yaml: found[1] });
  }, [policies]);
  return (
    <>
      {policies.length === 0 ? null : (
        <Field label="Start from" id="edit-start">
          <select
            id="edit-start"
            value={written.policy}
            onChange={(event) => {
              const policy = event.currentTarget.value;
              change({ policy, yaml: policies.find(([name]) => name === policy)?.[1] ?? template });
            }}
          >
            <option value="">a new policy</option>
            {policies.map(([name]) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </Field>
      )}
      <label class="field">
        <span>YAML of policies, or of workloads</span>
        <textarea
          class="yaml"
          rows={16}
          spellcheck={false}
          value={written.yaml}
          onInput={(event) => change({ yaml: event.currentTarget.value })}
        />
      </label>
      <p class="quiet">
        A policy with the name of one that is there replaces it. metadata.namespace wins over the form.
      </p>
    </>
  );
}

/** Names and YAML of the policies of the first place; none until they are read. */
function usePolicies(model: PageModel, place: EditPlace): readonly (readonly [name: string, yaml: string])[] {
  const [first] = placesIn(model, place);
  const key = JSON.stringify([place, first?.namespace.policies]);
  const answer = useAnswer(key, async () => {
    if (first?.namespace.policies === undefined || !(await model.why.load([first.namespace.policies]))) return [];
    const cluster = model.why.unpacked.clusters[first.place];
    const { policies = [] } = cluster?.namespaces.get(first.namespace.name) ?? {};
    return policies.map(({ policy }) => {
      const { metadata, ...rest } = policy;
      const { namespace: _, ...named } = metadata;
      return [
        metadata.name,
        writeYaml({ apiVersion: rest.apiVersion, kind: rest.kind, metadata: named, spec: rest.spec }),
      ] as const;
    });
  });
  return answer.kind === 'answered' ? answer.value : none;
}

const none: readonly (readonly [string, string])[] = [];

function editOf(
  form: EditForm,
  place: EditPlace,
  written: Written,
): { readonly value: Edit } | { readonly problem: EditProblem } {
  const { workload, key, value, isRemoved, name, isPod, hostNetwork, policy, yaml } = written;
  switch (form) {
    case 'label':
      return {
        value: {
          ...{ kind: 'label', ...place, key: key.trim() },
          ...(workload === '' ? {} : { workload }),
          ...(isRemoved ? {} : { value: value.trim() }),
        },
      };
    case 'add': {
      const [labels, ports] = [parseLabels(written.labels), parseContainerPorts(written.ports)];
      if (labels.problem !== undefined) return { problem: labels.problem };
      if (ports.problem !== undefined) return { problem: ports.problem };
      const facts = { labels: labels.value, ports: ports.value, ...(hostNetwork ? { hostNetwork } : {}) };
      return { value: { kind: 'add-workload', ...place, name: name.trim(), isPod, ...facts } };
    }
    case 'remove':
      return { value: { kind: 'remove-policy', ...place, name: policy.trim() } };
    case 'paste': {
      const { namespace, ...rest } = place;
      return {
        value: { kind: 'paste', ...rest, ...(namespace === undefined || namespace === '' ? {} : { namespace }), yaml },
      };
    }
  }
}

interface FieldProps {
  readonly label: string;
  /** Of the control. */
  readonly id: string;
  readonly children: ComponentChildren;
}

function Field({ label, id, children }: FieldProps): VNode {
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

function TextField({ label, value, example, options = [], isDisabled = false, write }: TextFieldProps): VNode {
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

function Check({
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
