package vn.motcua.document;

import java.text.NumberFormat;
import java.util.Locale;
import net.sf.jasperreports.charts.JRChart;
import net.sf.jasperreports.charts.JRChartCustomizer;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;

/** Trục số nguyên — the axis of a chart that counts: no half dossiers, thousands as Vietnamese papers part them. */
public class WholeNumberAxis implements JRChartCustomizer {

  @Override
  public void customize(JFreeChart drawn, JRChart chart) {
    var axis = (NumberAxis) drawn.getCategoryPlot().getRangeAxis();
    axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    axis.setNumberFormatOverride(NumberFormat.getIntegerInstance(Locale.forLanguageTag("vi")));
  }
}
