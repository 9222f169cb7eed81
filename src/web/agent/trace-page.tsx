import { Alert, Button, Card, Collapse, Descriptions, Flex, Table, Typography } from 'antd';
import { Fragment, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import type { Schemas } from '../../client/index.ts';
import { NewDecision } from '../borrower/new-decision.tsx';
import { useAccount, useDecision, useParts, useReplay } from '../client/index.ts';
import { type Formats, useFormats } from '../format.ts';
import { useSession } from '../session.ts';
import { Loaded, Nothing, Term } from '../shell/index.ts';
import { AskReview } from './ask-review.tsx';
import { useFactWriter } from './fact.ts';
import { OpenCases } from './open-cases.tsx';
import { Overrides } from './overrides.tsx';
import { ProposeOverride } from './propose-override.tsx';

type Record = Schemas['DecisionRecord'];

/** For staff: what a decision was made of, the last one unless the address names another, whether it can be made again, and what to do if in doubt. */
export function TracePage(): ReactElement {
  const { t } = useTranslation();
  const { account = '' } = useParams();
  const [params] = useSearchParams();
  const isAgent = useSession()?.role === 'agent';
  const asked = useAccount(account);
  return (
    <Loaded of={asked}>
      {({ id, decisions, currency }) =>
        decisions === 0 ? (
          <Nothing text={t('limit.none')} />
        ) : (
          <>
            <NewDecision number={decisions} />
            <OpenCases account={id} />
            <Overrides account={id} />
            <Traced
              account={id}
              number={numberIn(params.get('decision'), decisions)}
              currency={currency}
            />
            <AskReview account={id} />
            {isAgent ? <ProposeOverride account={id} /> : null}
          </>
        )
      }
    </Loaded>
  );
}

/** The last one, where the address names none that there is. */
function numberIn(asked: string | null, last: number): number {
  const number = Number(asked);
  return Number.isSafeInteger(number) && number > 0 && number <= last ? number : last;
}

interface TracedProps {
  readonly account: string;
  readonly number: number;
  readonly currency: string;
}

function Traced({ account, number, currency }: TracedProps): ReactElement {
  const formats = useFormats(currency);
  const decision = useDecision(account, number);
  return (
    <Loaded of={decision}>
      {(record) => (
        <>
          <Made record={record} formats={formats} />
          <Held record={record} formats={formats} />
          <Scored record={record} formats={formats} />
          <Raw record={record} />
        </>
      )}
    </Loaded>
  );
}

interface RecordProps {
  readonly record: Record;
  readonly formats: Formats;
}

function Made({ record, formats }: RecordProps): ReactElement {
  const { t } = useTranslation();
  const { account, number, asOf, limit, decision, cause, throughEvent, digest } = record;
  const { policy, scorecard, pack, appetite } = decision.versions;
  const ceilings = useParts(account, number).data?.ceilings ?? [];
  const lowest = ceilings.find(({ code }) => code === decision.binding);
  const rows = {
    asOf: formats.date(asOf),
    limit: formats.money(limit),
    cause: t(`trace.causes.${cause}`),
    binding: lowest === undefined ? decision.binding : named(lowest),
    events: throughEvent,
    versions: [policy, scorecard, pack, appetite].filter((one) => one !== null).join(' · '),
    digest: <code className="digest">{digest}</code>,
  } as const;
  const keys = ['asOf', 'limit', 'cause', 'binding', 'events', 'versions', 'digest'] as const;
  return (
    <Card>
      <Typography.Title level={1} className="headline">
        {t('trace.title', { number })}
      </Typography.Title>
      <Descriptions
        column={1}
        size="small"
        items={keys.map((key) => ({ key, label: t(`trace.${key}`), children: rows[key] }))}
      />
      <Replay key={number} account={account} number={number} />
    </Card>
  );
}

function Replay({ account, number }: Omit<TracedProps, 'currency'>): ReactElement {
  const { t } = useTranslation();
  const replay = useReplay(account, number);
  return (
    <Flex vertical gap="small" align="start" style={{ marginTop: 16 }}>
      <Button loading={replay.isPending} onClick={() => replay.mutate()}>
        {t('trace.replay')}
      </Button>
      <div aria-live="polite">
        {replay.data === undefined ? null : (
          <Alert
            type={replay.data.same ? 'success' : 'error'}
            showIcon
            title={t(replay.data.same ? 'trace.same' : 'trace.other')}
            description={<code className="digest">{replay.data.replayed}</code>}
          />
        )}
        {replay.isError ? <Alert type="error" showIcon title={t('state.failed')} /> : null}
      </div>
    </Flex>
  );
}

function Held({ record, formats }: RecordProps): ReactElement {
  const { t } = useTranslation();
  const parts = useParts(record.account, record.number);
  return (
    <Loaded of={parts}>
      {({ ceilings, gates }) => (
        <Card title={t('trace.held')}>
          <Table
            size="small"
            pagination={false}
            rowKey="code"
            dataSource={[...ceilings.map(rowOfCeiling), ...gates.map(rowOfGate)]}
            columns={[
              { title: t('trace.part'), render: named },
              { title: t('trace.outcome'), render: (_, row) => outcomeOf(row) },
            ]}
          />
        </Card>
      )}
    </Loaded>
  );

  type Row = ReturnType<typeof rowOfCeiling> | ReturnType<typeof rowOfGate>;

  function outcomeOf(row: Row): string {
    if ('open' in row) return [t(row.open ? 'trace.open' : 'trace.shut'), row.detail].join(' ');
    return row.amount === null ? t('why.unbounded') : formats.money(row.amount);
  }
}

function named({ name, code }: { readonly name: string; readonly code: string }): ReactElement {
  return (
    <Flex vertical>
      {name}
      <Code code={code} />
    </Flex>
  );
}

/** It may go on in the next line after each of its words, but not within one. */
function Code({ code }: { readonly code: string }): ReactElement {
  const words = code.split(/(?<=_)/);
  return (
    <code>
      {words.map((word, i) => (
        <Fragment key={words.slice(0, i + 1).join('')}>
          {word}
          <wbr />
        </Fragment>
      ))}
    </code>
  );
}

function rowOfCeiling({ code, name, amount }: Schemas['DecisionParts']['ceilings'][number]) {
  return { code, name, amount };
}

function rowOfGate({ code, name, open, detail }: Schemas['DecisionParts']['gates'][number]) {
  return { code, name, open, detail };
}

function Scored({ record: { decision }, formats }: RecordProps): ReactElement {
  const { t } = useTranslation();
  const fact = useFactWriter(formats, decision.currency);
  const { score } = decision;
  return (
    <Card title={t('trace.score', { points: score.used, grade: score.grade })}>
      <Table
        size="small"
        pagination={false}
        rowKey="feature"
        dataSource={[...score.characteristics]}
        columns={[
          { title: t('trace.fact'), dataIndex: 'feature', render: explainedFact },
          { title: t('trace.value'), render: ({ feature, value }) => fact.value(feature, value) },
          { title: t('trace.points'), dataIndex: 'points' },
          { title: t('trace.lost'), dataIndex: 'lostToBest' },
        ]}
      />
    </Card>
  );

  function explainedFact(feature: string): ReactElement {
    return (
      <Term name={fact.name(feature)}>
        {fact.explained(feature).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Term>
    );
  }
}

function Raw({ record }: Pick<RecordProps, 'record'>): ReactElement {
  const { t } = useTranslation();
  const text = (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <pre className="raw" tabIndex={0}>
      {JSON.stringify(record, null, 2)}
    </pre>
  );
  return <Collapse items={[{ key: 'raw', label: t('trace.raw'), children: text }]} />;
}
