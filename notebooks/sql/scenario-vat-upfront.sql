-- Preset `vat-upfront`: all VAT paid at the border from 2026.
CREATE OR REPLACE TEMP TABLE reform AS SELECT i, 1.0::DOUBLE AS paid, 0.0::DOUBLE AS duty_points FROM programme;
