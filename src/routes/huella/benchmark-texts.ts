import type { Benchmark } from '$lib/model/benchmarks';
import * as m from '$lib/text/paraglide/messages';

/** Name of each benchmark, who compares with it, and what it answers. */
export const BENCHMARK_TEXTS: Record<Benchmark, { name: () => string; who: () => string; question: () => string }> = {
  'nothing-returned': { name: m.fp_bench_a, who: m.fp_bench_a_who, question: m.fp_bench_a_question },
  'ordinary-regime': { name: m.fp_bench_b, who: m.fp_bench_b_who, question: m.fp_bench_b_question },
  destination: { name: m.fp_bench_c, who: m.fp_bench_c_who, question: m.fp_bench_c_question }
};
