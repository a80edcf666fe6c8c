-- What a holder of customs records prepares once: a row is one pedimento's goods of one sector, brought to one place.
-- Plain SQL, so that it holds in whatever engine the records live in. Every comment reads «español || English».
-- Money is in pesos with centavos, exact; nothing here identifies a firm.

CREATE TABLE customs_cell (
  place_id VARCHAR(16) NOT NULL,
  sector_id VARCHAR(8) NOT NULL,
  period CHAR(7) NOT NULL CHECK (period LIKE '____-__'),
  regime VARCHAR(12) NOT NULL CHECK (regime IN ('temporary', 'machinery', 'transfer', 'definitive')),
  pedimento_key VARCHAR(32) NOT NULL,
  customs_value_mxn DECIMAL(18, 2) NOT NULL CHECK (customs_value_mxn >= 0),
  vat_credited_mxn DECIMAL(18, 2) NOT NULL CHECK (vat_credited_mxn >= 0),
  duty_mxn DECIMAL(18, 2) NOT NULL CHECK (duty_mxn >= 0),
  days_in_regime INTEGER CHECK (days_in_regime >= 0)
);
COMMENT ON TABLE customs_cell IS 'Mercancía de un pedimento, por lugar y sector || Goods of a customs entry, by place and sector';
COMMENT ON COLUMN customs_cell.place_id IS 'Municipio (CVEGEO) o metrópoli donde se usa la mercancía, no el domicilio fiscal || Municipality (CVEGEO) or metro where the goods are used, not the tax address';
COMMENT ON COLUMN customs_cell.sector_id IS 'Subsector SCIAN de tres cifras de la planta || Three-digit SCIAN subsector of the plant';
COMMENT ON COLUMN customs_cell.period IS 'Mes de la entrada, AAAA-MM || Month of entry, YYYY-MM';
COMMENT ON COLUMN customs_cell.regime IS 'temporary: insumos (Ley Aduanera art. 108 I y II); machinery: activo fijo (108 III); transfer: traspaso virtual, que ya entró una vez; definitive || temporary: inputs (Customs Law art. 108 I and II); machinery: fixed assets (108 III); transfer: virtual, goods that have already entered once; definitive';
COMMENT ON COLUMN customs_cell.pedimento_key IS 'Clave sustituta e irreversible del pedimento, para contar || Irreversible surrogate key of the entry, for counting';
COMMENT ON COLUMN customs_cell.customs_value_mxn IS 'Valor en aduana, pesos || Customs value, pesos';
COMMENT ON COLUMN customs_cell.vat_credited_mxn IS 'IVA de importación que no se pagó al entrar (crédito o garantía), pesos || Import VAT not paid at entry (credit or guarantee), pesos';
COMMENT ON COLUMN customs_cell.duty_mxn IS 'Arancel que se debería con la tasa que le toca, pesos || Duty owed at the rate that applies, pesos';
COMMENT ON COLUMN customs_cell.days_in_regime IS 'Días hasta el retorno o cambio de régimen; vacío mientras siga en el país || Days to return or change of regime; empty while the goods are still in the country';

-- What a year's money costs and how long it stands: src/lib/model/footprint.ts has the same under the same names.
CREATE TABLE fiscal_year (
  year CHAR(4) PRIMARY KEY,
  cetes DECIMAL(9, 6) NOT NULL,
  tiie DECIMAL(9, 6) NOT NULL,
  firm_spread DECIMAL(9, 6) NOT NULL,
  home_offset DECIMAL(9, 6) NOT NULL,
  horizon_days INTEGER NOT NULL
);
COMMENT ON TABLE fiscal_year IS 'Parámetros del año || Parameters of the year';
COMMENT ON COLUMN fiscal_year.year IS 'Año || Year';
COMMENT ON COLUMN fiscal_year.cetes IS 'CETES a 28 días, media del año, fracción || 28-day CETES, mean of the year, fraction';
COMMENT ON COLUMN fiscal_year.tiie IS 'TIIE a 28 días, media del año, fracción || 28-day TIIE, mean of the year, fraction';
COMMENT ON COLUMN fiscal_year.firm_spread IS 'Puntos sobre la TIIE que paga la empresa, fracción || Points above TIIE that a firm pays, fraction';
COMMENT ON COLUMN fiscal_year.home_offset IS 'Parte del IVA que se compensaría en el país, fracción || Share of the VAT that would be offset at home, fraction';
COMMENT ON COLUMN fiscal_year.horizon_days IS 'Días entre pagar el IVA y recuperarlo || Days between paying the VAT and having it back';
