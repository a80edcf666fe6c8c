import { AnalysisError, ScenarioClient } from '../../../../src/lib/scenario/client';

/** What the test page of the analysis worker offers: the client, as pages use it. */
Object.assign(globalThis, { AnalysisError, client: new ScenarioClient() });
