import { Flex, Tag, Typography } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../client/index.ts';
import { useFormats } from '../format.ts';

/** What limit, until when, who wants it and why, and what became of it. */
export function OverrideLine({ of: one }: { readonly of: Schemas['Override'] }): ReactElement {
  const { t } = useTranslation();
  const { money, date } = useFormats(one.currency);
  const { proposedBy, reason, status, settledBy, settledReason } = one;
  return (
    <>
      <Flex justify="space-between" align="start" gap="small">
        <strong>{t('override.to', { limit: money(one.limit), until: date(one.until) })}</strong>
        <Tag>{t(`override.status.${status}`)}</Tag>
      </Flex>
      <div>{t('override.by', { by: proposedBy, reason })}</div>
      {settledBy === null ? null : (
        <Typography.Text type="secondary">
          {t('override.settled', { by: settledBy, reason: settledReason })}
        </Typography.Text>
      )}
    </>
  );
}
