import { scenarioWorkbook, type WorkbookInput } from './workbook';

export type WorkbookAnswer = { bytes: Uint8Array } | { error: string };

self.onmessage = ({ data }: MessageEvent<WorkbookInput>) => {
  let answer: WorkbookAnswer;
  try {
    answer = { bytes: scenarioWorkbook(data) };
  } catch (error) {
    answer = { error: String(error) };
  }
  self.postMessage(answer);
};
