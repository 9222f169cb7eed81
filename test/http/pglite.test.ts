import { onPglite } from '../service/databases.test-support.ts';
import { clientSuite } from './client-suite.test-support.ts';
import { hardshipSuite } from './hardship-suite.test-support.ts';
import { importSuite } from './import-suite.test-support.ts';
import { lifeSuite } from './life-suite.test-support.ts';
import { noticesSuite } from './notices-suite.test-support.ts';
import { operationSuite } from './operation-suite.test-support.ts';
import { proposalSuite } from './proposals-suite.test-support.ts';
import { requestSuite } from './requests-suite.test-support.ts';
import { specificationSuite } from './specification-suite.test-support.ts';

onPglite([
  requestSuite,
  lifeSuite,
  importSuite,
  hardshipSuite,
  operationSuite,
  noticesSuite,
  proposalSuite,
  specificationSuite,
  clientSuite,
]);
