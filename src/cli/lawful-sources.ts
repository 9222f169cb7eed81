import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EventContext } from '../contract/index.ts';
import { faultOfIntake, type SourcesOfJurisdiction, sourceFaultWords } from '../kernel/index.ts';
import { findPack, loadSources, POLICY_FOLDER } from './documents.ts';

/** What the declarations in a folder of policies, with the packs of their jurisdictions, say of a source. */
export function lawOfSources(folder: string): NonNullable<EventContext['sourceFault']> {
  const sources = join(folder, 'sources');
  const files = existsSync(sources) ? readdirSync(sources) : [];
  const jurisdictions = files
    .filter((file) => /\.(ya?ml|json)$/.test(file))
    .map((file): SourcesOfJurisdiction => {
      const declared = loadSources(join(sources, file));
      return { declared, pack: findPack([folder, POLICY_FOLDER], declared.jurisdiction, 'XXX') };
    });
  return (source, on) => {
    const fault = faultOfIntake(source, jurisdictions, on);
    return fault === null ? null : sourceFaultWords(fault).en;
  };
}
