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
  const { together, ...alone } = engine.costs;
  // Where one of them is all that holds, the sum says nothing new.
  const isMore = together > Math.max(...Object.values(alone));
  return (
    <Card title={t('why.costsToday')}>
      <Typography.Paragraph type="secondary">{t('why.costsHint')}</Typography.Paragraph>
      <ul className="facts">
        {SUBJECTS.map((subject) => (
          <li key={subject}>
            <Term name={t(`why.subject.${subject}`)}>{t(`why.subjectHint.${subject}`)}</Term>
            {alone[subject] > 0 ? (
              <Typography.Text strong>{formats.money(-alone[subject])}</Typography.Text>
            ) : (
              <span>{t(isMore ? 'why.costsNothingAlone' : 'why.costsNothing')}</span>
            )}
          </li>
        ))}
        {isMore ? (
          <li>
            <Term name={t('why.costsTogether')}>{t('why.costsTogetherHint')}</Term>
            <Typography.Text strong>{formats.money(-together)}</Typography.Text>
          </li>
        ) : null}
      </ul>
    </Card>
  );
}
