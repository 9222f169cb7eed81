import { Button, Flex, Typography } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { useWorkOnCase } from '../client/index.ts';
import { useSession } from '../session.ts';
import { AnswerCase } from './answer-case.tsx';
import { type Case, isFor } from './case.ts';
import { CaseLine } from './case-line.tsx';

interface Props {
  readonly of: Case;
  readonly work: ReturnType<typeof useWorkOnCase>;
}

/** One case: who works on it, and what can be done with it. */
export function OpenCase({ of: one, work }: Props): ReactElement {
  const { t } = useTranslation();
  const { decision } = one;
  return (
    <section aria-label={t(`trace.kinds.${one.kind}`)}>
      <CaseLine of={one} />
      {decision === null ? null : (
        <div>
          <Link to={{ search: `?decision=${decision}` }}>
            {t('trace.about', { number: decision })}
          </Link>
        </div>
      )}
      <Work of={one} work={work} />
    </section>
  );
}

function Work({ of: one, work }: Props): ReactElement {
  const { t } = useTranslation();
  const role = useSession()?.role;
  if (one.isYours) {
    return (
      <Flex vertical gap="small">
        <AnswerCase of={one} work={work} />
        <div>
          <Button disabled={work.isPending} onClick={() => work.mutate({ one, how: 'release' })}>
            {t('trace.release')}
          </Button>
        </div>
      </Flex>
    );
  }
  if (one.takenBy !== null) {
    return (
      <Typography.Text type="secondary">{t('trace.taken', { by: one.takenBy })}</Typography.Text>
    );
  }
  if (!isFor(one, role)) {
    return <Typography.Text type="secondary">{t('trace.forApprovers')}</Typography.Text>;
  }
  return (
    <div>
      <Button
        type="primary"
        disabled={work.isPending}
        onClick={() => work.mutate({ one, how: 'take' })}
      >
        {t('trace.take')}
      </Button>
    </div>
  );
}
