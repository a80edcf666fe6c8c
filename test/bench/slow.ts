/** 1.6 Mbit/s with 150 ms to and fro: a slow phone connection, as Lighthouse has it. */
export const SLOW = { offline: false, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8, latency: 150 };
