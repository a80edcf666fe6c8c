const [file, name] = process.argv.slice(2);
const mod = await import(`/work/wt/i8/test/bench/${file}.ts`);
const { table } = await import('/work/wt/i8/test/bench/bench.ts');
const { writeReport } = await import('/work/wt/i8/test/bench/report.ts');
const start = performance.now();
const bench = mod[name];
try {
  const m = await bench.run(process.env.SITE ?? '');
  writeReport([{ bench: bench.name, measurements: m, seconds: (performance.now() - start) / 1000 }]);
  console.log(name, ((performance.now()-start)/1000).toFixed(0), 's\n' + table(m));
} catch (e) { console.error(name, e); process.exitCode = 1; }
process.exit();
