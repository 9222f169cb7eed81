import { Button, Card, Flex, Popconfirm, Typography } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsents, useRevokeConsent } from '../client/index.ts';
import type { Formats } from '../format.ts';
import { Loaded, Nothing } from '../shell/index.ts';

interface Props {
  readonly account: string;
  readonly formats: Formats;
  readonly isBorrower: boolean;
}

/** Each consent with what revoking it would do to the limit: before anybody revokes it. */
export function Consents({ account, formats, isBorrower }: Props): ReactElement {
  const { t, i18n } = useTranslation();
  const asked = useConsents(account);
  const revoke = useRevokeConsent(account);
  const nameOf = (source: string): string => {
    if (!i18n.exists(`ask.source.${source}`)) return source;
    return t(`ask.source.${source as 'bureau'}`);
  };
  return (
    <Card title={t('ask.consents')}>
      <Loaded of={asked}>
        {({ items, limit }) =>
          items.length === 0 ? (
            <Nothing text={t('ask.noConsents')} />
          ) : (
            <Flex vertical gap="middle">
              {items.map(({ source, on, limitWithout }) => {
                const same = Number(limitWithout) === Number(limit);
                const effect = same
                  ? t('ask.sameWithout')
                  : t('ask.without', {
                      amount: formats.money(limitWithout),
                      now: formats.money(limit),
                    });
                return (
                  <Flex key={source} justify="space-between" align="center" gap="small" wrap>
                    <Flex vertical>
                      <strong>{nameOf(source)}</strong>
                      <Typography.Text type="secondary">
                        {t('ask.since', { date: formats.date(on) })}
                      </Typography.Text>
                      <span>{effect}</span>
                    </Flex>
                    {isBorrower ? (
                      <Popconfirm
                        title={t('ask.revokeSure', { source: nameOf(source) })}
                        description={effect}
                        okText={t('ask.revoke')}
                        cancelText={t('ask.keep')}
                        onConfirm={() => revoke.mutate(source)}
                      >
                        <Button>{t('ask.revoke')}</Button>
                      </Popconfirm>
                    ) : null}
                  </Flex>
                );
              })}
            </Flex>
          )
        }
      </Loaded>
    </Card>
  );
}
