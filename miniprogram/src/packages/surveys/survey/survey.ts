import type { Cloud } from '../../../cloud/cloud';

export type Survey = Awaited<ReturnType<Cloud['surveys']['show']>>;
export type Question = Survey['questions'][number];
export type SurveyResult = NonNullable<Survey['result']>;
