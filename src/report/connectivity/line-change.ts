/**
 * How connections of two states compare. stays: allowed, or conditional, in both · certainty: allowed in one state and
 * conditional in the other · added, removed: an end is in one state only, which is no change of a connection · before,
 * after: only this state names such undeclared pods, and the other may name them in other words.
 */
export const lineChanges = ['opens', 'closes', 'certainty', 'added', 'removed', 'before', 'after', 'stays'] as const;
export type LineChange = (typeof lineChanges)[number];

/** Signs of changes; empty for what stays. */
export const changeSigns: Readonly<Record<LineChange, string>> = {
  opens: '+',
  closes: '−',
  certainty: '~',
  added: 'new',
  removed: 'gone',
  before: 'before',
  after: 'after',
  stays: '',
};

export const changeMeanings: Readonly<Record<LineChange, string>> = {
  opens: 'opens',
  closes: 'closes',
  certainty: 'changed in certainty',
  added: 'new: only the state after has these pods',
  removed: 'gone: only the state before has these pods',
  before: 'only the state before has this row; the state after may name such pods in other words',
  after: 'only the state after has this row; the state before may name such pods in other words',
  stays: 'stays',
};
