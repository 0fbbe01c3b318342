#include "ui/paper/paper_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <algorithm>
#include <vector>

#include "ui/paper/paper_templates.h"

namespace liftgraph::ui {

namespace {

struct Template {
    const char* english;
    QByteArray kinds;
    QRegularExpression pattern;
};

QString patternOf(char kind)
{
    switch (kind) {
    case 'n': return QStringLiteral("[-+]?[0-9][0-9.]*(?:e[-+]?[0-9]+)?|-?nan|-?inf");
    case 'd': return QStringLiteral("[0-9][0-9, .]*");
    case 'w': return QStringLiteral("[^ ,;()]+");
    case 'q': return QStringLiteral("notebook|listing");
    case 'm': return QStringLiteral("[^ ,;()]+ \\((?:notebook|listing)\\)");
    case 'p': return QStringLiteral("[^:;]+");
    default: return QStringLiteral(".+");
    }
}

const std::vector<Template>& templates()
{
    static const std::vector<Template> kList = [] {
        std::vector<Template> list;
        for (const PaperTemplate& known : paperTemplates()) {
            QString pattern = QRegularExpression::escape(QString::fromUtf8(known.english));
            const QByteArray kinds(known.kinds);
            for (qsizetype part = 0; part < kinds.size(); ++part)
                pattern.replace(QStringLiteral("\\%") + QString::number(part + 1), QLatin1Char('(') + patternOf(kinds[part]) + QLatin1Char(')'));
            list.push_back({known.english, kinds, QRegularExpression(QRegularExpression::anchoredPattern(pattern))});
        }
        return list;
    }();
    return kList;
}

bool isFigure(const QString& text)
{
    static const QRegularExpression kFigure(QRegularExpression::anchoredPattern(patternOf('n')));
    return kFigure.match(text).hasMatch();
}

QString translated(const QString& text, bool part);

/// Each piece between `separator` by itself, joined again by `joint`; nothing where there is no separator.
QString pieceByPiece(const QString& text, const QString& separator, const QString& joint)
{
    QStringList pieces = text.split(separator);
    if (pieces.size() < 2) return {};
    for (QString& piece : pieces) piece = translated(piece, true);
    return pieces.join(joint);
}

/// `part` says that the text stood inside a sentence, where it may be a list of several.
QString translated(const QString& text, bool part)
{
    if (text.isEmpty()) return text;
    if (isFigure(text)) return QString(text).replace(QLatin1Char('.'), QLocale().decimalPoint());
    for (const Template& known : templates()) {
        const QRegularExpressionMatch match = known.pattern.match(text);
        if (!match.hasMatch()) continue;
        QString words = QCoreApplication::translate("PaperWords", known.english);
        // By hand, not by arg(): what the sheet wrote may itself hold a percent sign and a digit.
        for (qsizetype i = known.kinds.size(); i-- > 0;) {
            const qsizetype at = words.indexOf(QLatin1Char('%') + QString::number(i + 1));
            if (at >= 0) words.replace(at, 2, QChar(char16_t(0xE010 + i)));
        }
        for (qsizetype i = 0; i < known.kinds.size(); ++i) words.replace(QChar(char16_t(0xE010 + i)), translated(match.captured(int(i) + 1), true));
        return words;
    }
    if (!part) return text;
    for (const auto& [separator, joint] : {std::pair{QStringLiteral("; "), QStringLiteral("; ")},
                                           std::pair{QStringLiteral(" and "), QCoreApplication::translate("PaperWords", " and ")},
                                           std::pair{QStringLiteral(", "), QStringLiteral(", ")}}) {
        if (const QString joined = pieceByPiece(text, separator, joint); !joined.isEmpty()) return joined;
    }
    return text;
}

}  // namespace

QString paperText(const std::string& english) { return translated(QString::fromStdString(english), false); }

workflow::PaperWords paperWords()
{
    return [](const std::string& english) { return paperText(english).toStdString(); };
}

bool knowsPaperText(const std::string& english)
{
    const QString text = QString::fromStdString(english);
    return text.isEmpty() || isFigure(text) ||
           std::any_of(templates().begin(), templates().end(), [&](const Template& known) { return known.pattern.match(text).hasMatch(); });
}

}  // namespace liftgraph::ui
