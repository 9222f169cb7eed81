import { Steps, Typography } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../client/index.ts';
import type { Formats } from '../format.ts';

type Step = Schemas['Advice']['plans'][number]['steps'][number];
type Standing = Schemas['Plans']['items'][number]['steps'][number]['standing'];

interface Props {
  readonly steps: readonly (Step & { readonly standing?: Standing })[];
  readonly promised: { readonly day: string; readonly limit: string | number };
  readonly formats: Formats;
}

const STATUS = { done: 'finish', due: 'process', missed: 'error' } as const;

/** In the order in which they have to be done. */
export function byDate<S extends Step>(steps: readonly S[]): readonly S[] {
  const dateOf = ({ by, until }: S): string => by ?? until ?? '';
  return steps.toSorted((a, b) => (dateOf(a) < dateOf(b) ? -1 : 1));
}

/** What to do and by when, each step as it stands; the promise comes last. */
export function PlanSteps({ steps, promised, formats }: Props): ReactElement {
  const { t } = useTranslation();
  const items = byDate(steps).map(({ words, by, standing }) => ({
    key: words,
    title: words,
    // What is kept up is not "to do": so far it is well.
    content:
      standing === 'due' && by === undefined
        ? t('plans.onTrack')
        : standing === undefined
          ? ''
          : t(`plans.standing.${standing}`),
    status: standing === undefined ? ('process' as const) : STATUS[standing],
  }));
  const last = {
    key: 'promise',
    title: (
      <Typography.Text strong>
        {t('plans.then', { amount: formats.money(promised.limit) })}
      </Typography.Text>
    ),
    content: formats.date(promised.day),
    status: 'wait' as const,
  };
  const wait = { key: 'wait', title: t('plans.waitOnly'), content: '', status: 'process' as const };
  return (
    <Steps
      orientation="vertical"
      type="dot"
      items={[...(items.length === 0 ? [wait] : items), last]}
    />
  );
}
