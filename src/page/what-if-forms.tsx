import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { firstNames } from '../diagnostics/counted.ts';
import type { PageModel } from '../explorer/page-model.ts';
import { type EditForm, editForms, type WhatIfState } from '../explorer/view-state.ts';
import type { Edit, EditPlace, EditProblem } from '../explorer/what-if/edit.ts';
import { workloadText } from '../model/workload-name.ts';
import { visible } from '../report/words/wording.ts';
import { writeYaml } from '../source/write-yaml.ts';
import { Problems } from './edit-problems.tsx';
import { Check, Field, TextField } from './form-fields.tsx';
import { PlaceFields, placesIn } from './place-fields.tsx';
import { useAnswer } from './use-answer.tsx';
import { editOf, type WrittenEdit } from './written-edit.ts';

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
  const [written, setWritten] = useState<WrittenEdit>({
    ...{ workload: state.form === 'label' ? (state.name ?? '') : '', key: '', value: '', isRemoved: false },
    ...{ name: '', isPod: true, labels: '', ports: '', hostNetwork: false },
    ...{ policy: state.form === 'remove' || state.form === 'paste' ? (state.name ?? '') : '', yaml: template },
  });
  const [problems, setProblems] = useState<readonly EditProblem[]>([]);
  const [isBusy, setBusy] = useState(false);
  const change = (part: Partial<WrittenEdit>): void => setWritten((known) => ({ ...known, ...part }));
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
        <PlaceFields model={model} place={place} change={setPlace} />
        <FormFields form={form} model={model} place={place} written={written} change={change} />
        <div aria-live="assertive">
          <Problems problems={problems} goTo={showLine} />
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
  readonly written: WrittenEdit;
  readonly change: (part: Partial<WrittenEdit>) => void;
}

/** Shows a line of the YAML in the form. */
function showLine(line: number, column: number): void {
  const area = document.querySelector<HTMLTextAreaElement>('.what-if-form textarea.yaml');
  if (area === null) return;
  const lines = area.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  area.focus();
  area.setSelectionRange(start + column - 1, start + (lines[line - 1]?.length ?? 0));
  area.scrollTop = Math.max(0, (line - 4) * (area.scrollHeight / lines.length));
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
        A policy with the name of one that is there replaces it. A namespace in the YAML wins over the one above.
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
    const cluster = model.why.cluster(first.place);
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
