import { Button, Timeline, Typography } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../client/index.ts';
import { useExplanation } from '../client/index.ts';
import type { Formats } from '../format.ts';
import { Loaded } from '../shell/index.ts';

type Summary = Schemas['DecisionPage']['items'][number];

/** A decision that moved the limit. */
export interface Changed extends Pick<Summary, 'number' | 'direction' | 'cause'> {
  readonly date: string;
  readonly limit: number;
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
      items={steps.toReversed().map((step) => ({
        key: step.number,
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
  const { number, date, limit, direction, cause } = step;
  const [day, amount] = [formats.date(date), formats.money(limit)];
  return (
    <>
      <div>{t('limit.step', { day, moved: t(`limit.direction.${direction}`), amount })}</div>
      <Typography.Text type="secondary">{t(`limit.cause.${cause}`)}</Typography.Text>
      {isAsked ? (
        <Reason account={account} number={number} />
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
}: Pick<StepProps, 'account'> & Pick<Changed, 'number'>): ReactElement {
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
