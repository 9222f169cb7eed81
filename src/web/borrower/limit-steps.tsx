import { Button, Timeline, Typography } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../client/index.ts';
import { useExplanation } from '../client/index.ts';
import type { Formats } from '../format.ts';
import { Loaded } from '../shell/index.ts';

type Summary = Schemas['DecisionPage']['items'][number];

type LimitMove = Schemas['LimitHistory']['items'][number];

/** A move of the limit, and what brought it about in words. */
export interface Changed {
  readonly date: string;
  readonly limit: number;
  readonly direction: 'open' | 'rise' | 'cut';
  readonly brought: string;
  /** The number of the decision that can be asked why; null where none of ours was behind it. */
  readonly decision: number | null;
}

export type Brought = Exclude<LimitMove['way'], 'set'> | Summary['cause'] | 'decision' | 'lender';

/** What the chart and the list show, oldest first. */
export function stepsOf(
  moves: readonly LimitMove[],
  decisions: readonly Summary[],
  say: (brought: Brought) => string,
): readonly Changed[] {
  const causes = new Map(decisions.map(({ number, cause }) => [number, cause]));
  return moves.map(({ on, limit, way, decision }, i) => {
    const before = Number(moves[i - 1]?.limit ?? 0);
    const by = decision === null ? 'lender' : (causes.get(decision) ?? 'decision');
    return {
      date: on,
      limit: Number(limit),
      direction: before === 0 ? 'open' : Number(limit) > before ? 'rise' : 'cut',
      brought: say(way === 'set' ? by : way),
      decision,
    };
  });
}

interface Props {
  /** Oldest first. */
  readonly steps: readonly Changed[];
  readonly account: string;
  readonly formats: Formats;
}

/** What the chart shows in words, newest first: each step with what brought it about. */
export function Steps({ steps, account, formats }: Props): ReactElement {
  return (
    <Timeline
      items={steps.toReversed().map((step, i) => ({
        key: steps.length - i,
        content: <Step step={step} account={account} formats={formats} />,
      }))}
    />
  );
}

interface StepProps extends Omit<Props, 'steps'> {
  readonly step: Changed;
}

function Step({ step, account, formats }: StepProps): ReactElement {
  const { t } = useTranslation();
  const [isAsked, ask] = useState(false);
  const { decision, date, limit, direction, brought } = step;
  const [day, amount] = [formats.date(date), formats.money(limit)];
  return (
    <>
      <div>{t('limit.step', { day, moved: t(`limit.direction.${direction}`), amount })}</div>
      <Typography.Text type="secondary">{brought}</Typography.Text>
      {decision === null ? null : isAsked ? (
        <Reason account={account} number={decision} />
      ) : (
        <div>
          <Button
            type="link"
            className="inline"
            aria-label={t('limit.whyThenOf', { day })}
            onClick={() => ask(true)}
          >
            {t('limit.whyThen')}
          </Button>
        </div>
      )}
    </>
  );
}

/** What was told of the decision on its day. */
function Reason({
  account,
  number,
}: {
  readonly account: string;
  readonly number: number;
}): ReactElement {
  const explanation = useExplanation(account, number);
  return (
    <Loaded of={explanation}>
      {({ headline, why }) => (
        <>
          <div>{headline}</div>
          {why.length === 0 ? null : (
            <ul>
              {why.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          )}
        </>
      )}
    </Loaded>
  );
}
