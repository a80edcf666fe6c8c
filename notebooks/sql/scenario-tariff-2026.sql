-- Preset `tariff-2026`: two points on the duty of inputs, of which PROSEC and Rule 8 let a part through.
CREATE OR REPLACE TEMP TABLE reform AS SELECT i, 0.0::DOUBLE AS paid, 0.02 * p('tariff_reach') AS duty_points FROM programme;
