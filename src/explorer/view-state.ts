import { type Axis, axes } from './matrix-rows.ts';
import { wellFormed } from './well-formed.ts';

/** One view of a page. It is in the fragment of the address, so that a link shows exactly this view. */
export type ViewState = OverviewState | MatrixState | FocusState | WhyState | GraphState | WhatIfState;

/** The state that a view of a page that compares is about; absent: both, with the changes between them. */
export const shownSides = ['before', 'after'] as const;
export type ShownSide = (typeof shownSides)[number];

interface SidedState {
  readonly state?: ShownSide | undefined;
  /** Edits of the state, as `formatEdits` writes them; or a word for edits that no link can have. */
  readonly edits?: string | undefined;
}

interface OverviewState extends SidedState {
  readonly view: 'overview';
}

export interface MatrixState extends SidedState {
  readonly view: 'matrix';
  readonly axis: Axis;
  /** Keys of the rows whose namespaces or workloads are shown; absent: all. */
  readonly from?: string;
  readonly to?: string;
  /** A filter of rows. */
  readonly filter?: string;
  readonly sort?: MatrixSort;
  /** Keys of rows that come first. */
  readonly pinned?: readonly string[];
  /** Shows only rows and columns in which a connection changes. */
  readonly changes?: 'only';
  /** The cell that is looked at: keys of its row and column. */
  readonly cell?: readonly [from: string, to: string];
}

export const matrixSorts = ['name', 'workloads'] as const;
export type MatrixSort = (typeof matrixSorts)[number];

export const focusKinds = [
  ...(['workload', 'service', 'namespace', 'tenant', 'type', 'label'] as const),
  ...(['policy', 'address'] as const),
] as const;
type FocusKind = (typeof focusKinds)[number];

export interface FocusState extends SidedState {
  readonly view: 'focus';
  readonly kind: FocusKind;
  /** Empty for plain manifests, and for what is in several clusters. */
  readonly cluster?: string;
  readonly namespace?: string;
  /** `Kind/name`, the Service, the namespace, the tenant, the type, `key=value`, the policy or the address. */
  readonly name: string;
}

export interface WhyState extends SidedState {
  readonly view: 'why';
  readonly from: string;
  readonly to: string;
  readonly port: string;
  /** Asks in this cluster only, as `--cluster` does. */
  readonly cluster?: string;
}

/** The forms of edits. */
export const editForms = ['label', 'add', 'remove', 'paste'] as const;
export type EditForm = (typeof editForms)[number];

/** A form for an edit, with what is filled in. */
export interface WhatIfState extends SidedState {
  readonly view: 'what-if';
  readonly form?: EditForm;
  readonly cluster?: string;
  readonly namespace?: string;
  readonly type?: string;
  /** A workload, as `Kind/name`, or a policy. */
  readonly name?: string;
}

/** Kinds of what a graph can be around: those that are pods. */
export const podKinds = ['workload', 'namespace', 'tenant', 'type', 'label'] as const satisfies readonly FocusKind[];

/** A graph of everything, by types or tenants for example, or of the neighbours of one focus. */
export interface GraphState extends SidedState {
  readonly view: 'graph';
  /** Boxes of the graph; absent: the graph chooses. */
  readonly by?: Axis;
  readonly cluster?: string;
  /** A focus, of which the neighbours are drawn; absent: everything. */
  readonly kind?: (typeof podKinds)[number];
  readonly namespace?: string;
  readonly name?: string;
  /** Shows only what changes. */
  readonly changes?: 'only';
}

const overview: ViewState = { view: 'overview' };

/** Writes a view as the fragment of an address, without `#`. */
export function formatViewState(state: ViewState): string {
  const { view, ...rest } = state;
  const parts = Object.entries(rest).flatMap(([key, value]) =>
    value === undefined ? [] : [value].flat().map((text) => `${key}=${encodeURIComponent(wellFormed(String(text)))}`),
  );
  return [view, ...parts].join('&');
}

/** Reads a fragment; the overview if it is none of this page. */
export function parseViewState(fragment: string): ViewState {
  const [view = '', ...parts] = fragment.replace(/^#/, '').split('&');
  const values = new Map<string, string[]>();
  for (const part of parts) {
    const place = part.indexOf('=');
    const text = place === -1 ? undefined : decoded(part.slice(place + 1));
    if (text === undefined) return overview;
    const key = part.slice(0, place);
    values.set(key, [...(values.get(key) ?? []), text]);
  }
  const first = (key: string): string | undefined => values.get(key)?.[0];
  const given = <Key extends string>(...keys: readonly Key[]): Partial<Record<Key, string>> =>
    Object.fromEntries(keys.flatMap((key) => (first(key) === undefined ? [] : [[key, first(key)]]))) as Partial<
      Record<Key, string>
    >;
  const side = shownSides.find((one) => one === first('state'));
  const changesOnly = first('changes') === 'only' ? { changes: 'only' as const } : {};
  const state = { ...(side === undefined ? {} : { state: side }), ...given('edits') };
  switch (view) {
    case 'overview':
      return { view, ...state };
    case 'matrix': {
      const axis = axes.find((one) => one === first('axis'));
      const sort = matrixSorts.find((one) => one === first('sort'));
      const [from, to] = values.get('cell') ?? [];
      const pinned = values.get('pinned');
      return {
        ...{ view, axis: axis ?? 'type' },
        ...given('from', 'to', 'filter'),
        ...(sort === undefined ? {} : { sort }),
        ...(pinned === undefined ? {} : { pinned }),
        ...changesOnly,
        ...(from === undefined || to === undefined ? {} : { cell: [from, to] as const }),
        ...state,
      };
    }
    case 'focus': {
      const kind = focusKinds.find((one) => one === first('kind'));
      const name = first('name');
      if (kind === undefined || name === undefined) return overview;
      return { view, kind, ...given('cluster', 'namespace'), name, ...state };
    }
    case 'graph': {
      const by = axes.find((one) => one === first('by'));
      const kind = podKinds.find((one) => one === first('kind'));
      const name = first('name');
      const around = kind === undefined || name === undefined ? {} : { kind, ...given('namespace'), name };
      return { view, ...(by === undefined ? {} : { by }), ...given('cluster'), ...around, ...changesOnly, ...state };
    }
    case 'why':
      return { view, from: '', to: '', port: 'any', ...given('from', 'to', 'port', 'cluster'), ...state };
    case 'what-if': {
      const form = editForms.find((one) => one === first('form'));
      return {
        view,
        ...(form === undefined ? {} : { form }),
        ...given('cluster', 'namespace', 'type', 'name'),
        ...state,
      };
    }
    default:
      return overview;
  }
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
