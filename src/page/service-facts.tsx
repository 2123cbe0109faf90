import type { VNode } from 'preact';
import type { PageModel } from '../explorer/page-model.ts';
import { subjectServices } from '../explorer/subject.ts';
import type { FocusState } from '../explorer/view-state.ts';
import { visible } from '../report/words/wording.ts';

interface ServiceFactsProps {
  readonly model: PageModel;
  readonly state: FocusState;
  /** It has pods. */
  readonly hasPods: boolean;
}

/** The ports and the selector of a Service: policies see its pods, and the ports of these. */
export function ServiceFacts({ model, state, hasPods }: ServiceFactsProps): VNode | null {
  const services = subjectServices(model.index, state);
  if (services.length === 0) return null;
  return (
    <section class="panel facts" aria-label="Service">
      {services.map(({ namespace, ports, selector = {} }) => (
        <dl key={namespace}>
          <dt>Ports of the Service</dt>
          <dd>
            {ports
              .map(({ name, port, protocol, targetPort }) =>
                visible(`${port}/${protocol}${name === undefined ? '' : ` (${name})`} → ${targetPort} of its pods`),
              )
              .join(', ') || 'none'}
          </dd>
          <dt>Selects</dt>
          <dd>{selectorWords(selector, hasPods)}</dd>
        </dl>
      ))}
      <p class="quiet">
        Policies see the pods of a Service and their ports, not the Service. The lines are about its pods.
      </p>
    </section>
  );
}

function selectorWords(selector: Readonly<Record<string, string>>, hasPods: boolean): string {
  const pairs = Object.entries(selector).map(([key, value]) => `${key}=${value}`);
  if (pairs.length === 0) return 'nothing: it has no selector, and something else manages its endpoints';
  return `pods with ${visible(pairs.join(', '))}${hasPods ? '' : ', of which none is declared'}`;
}
