import { Card, Typography } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../client/index.ts';
import { useEngine } from '../client/index.ts';
import type { Formats } from '../format.ts';
import { Term } from '../shell/index.ts';

const SUBJECTS = ['damping', 'arrears', 'elsewhere', 'ownRecord'] as const;

interface Props {
  readonly view: Schemas['Account'];
  readonly formats: Formats;
}

/** What each subject costs today, in money. Nothing is shown where the engine does not run here. */
export function Costs({ view, formats }: Props): ReactElement | null {
  const { t } = useTranslation();
  const { data: engine } = useEngine(view);
  if (engine === undefined) return null;
  return (
    <Card title={t('why.costsToday')}>
      <Typography.Paragraph type="secondary">{t('why.costsHint')}</Typography.Paragraph>
      <ul className="facts">
        {SUBJECTS.map((subject) => (
          <li key={subject}>
            <Term name={t(`why.subject.${subject}`)}>{t(`why.subjectHint.${subject}`)}</Term>
            {engine.costs[subject] > 0 ? (
              <Typography.Text strong>{formats.money(-engine.costs[subject])}</Typography.Text>
            ) : (
              <span>
                {t(engine.costs.together > 0 ? 'why.costsNothingAlone' : 'why.costsNothing')}
              </span>
            )}
          </li>
        ))}
        {engine.costs.together > 0 ? (
          <li>
            <Term name={t('why.costsTogether')}>{t('why.costsTogetherHint')}</Term>
            <Typography.Text strong>{formats.money(-engine.costs.together)}</Typography.Text>
          </li>
        ) : null}
      </ul>
    </Card>
  );
}
