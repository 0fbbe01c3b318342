#include <QtGlobal>

#include "ui/page.h"
#include "ui/pages/evaluation_tabs.h"
#include "ui/pages/explain_page.h"
#include "ui/pages/graph_page.h"
#include "ui/pages/log_page.h"
#include "ui/pages/model_page.h"
#include "ui/pages/plan_page.h"

namespace liftgraph::ui {

const QList<PageInfo>& pageTable()
{
    static const QList<PageInfo> kPages = {
        {"log", QT_TRANSLATE_NOOP("pages", "Log"), "log", createLogPage},
        {"graph", QT_TRANSLATE_NOOP("pages", "Graph"), "graph", createGraphPage},
        {"model", QT_TRANSLATE_NOOP("pages", "Model"), "model", createModelPage},
        {"evaluation", QT_TRANSLATE_NOOP("pages", "Evaluation"), "evaluation", createEvaluationTabs, true},
        {"explain", QT_TRANSLATE_NOOP("pages", "Explain"), "explain", createExplainPage},
        {"plan", QT_TRANSLATE_NOOP("pages", "Plan"), "plan", createPlanPage},
    };
    return kPages;
}

}  // namespace liftgraph::ui
